using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Responses;

public sealed class SealTests
{
    [Theory]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("fertig  \t\n\n\n", "fertig")]
    [InlineData("u\u0308ber", "über")]
    [InlineData("\uFEFFText", "Text")]
    [InlineData("  eingerückt bleibt", "  eingerückt bleibt")]
    [InlineData(null, "")]
    public void A_text_has_one_form(string? text, string form)
    {
        Assert.Equal(form, CanonicalText.Of(text));
        Assert.Equal(form, CanonicalText.Of(form));
    }

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("halb \uFFFD", CanonicalText.Of("halb " + "\ud83d\ude00"[0]));

    [Fact]
    public async Task Attachments_count_in_any_order_and_everything_else_counts_in_its_place()
    {
        await using var desk = await DeskWorld.StartAsync(staffed: false);
        var theCase = await desk.Load((await desk.Ask()).Number);
        var seal = Of("a.pdf", "b.pdf");
        Assert.Equal(seal, Of("b.pdf", "a.pdf"));
        Assert.NotEqual(seal, Of("a.pdf"));
        Assert.NotEqual(seal, Of("a.pdf", "b.pdf", "b.pdf"));
        // What stands at the end of one part never reads as the beginning of the next.
        Assert.NotEqual(With("a", "bc"), With("ab", "c"));
        Assert.NotEqual(seal, Revision(RevisionKind.Addendum, "a.pdf", "b.pdf"));

        string Of(params string[] files) => Revision(RevisionKind.Answer, files);
        string Revision(RevisionKind kind, params string[] files)
        {
            var revision = new ResponseRevision { Number = 1, Kind = kind, Text = "Text" };
            revision.Files.AddRange(files.Select(f => new ResponseFile { Attachment = new Attachment { PublicId = f, OriginalName = f, Sha256 = Secret.Hash(f) } }));
            return Seal.Of(theCase, revision).Value;
        }

        string With(string name, string address)
        {
            theCase.Contact = new Contact { Name = name, Email = address };
            return Of();
        }
    }
}
