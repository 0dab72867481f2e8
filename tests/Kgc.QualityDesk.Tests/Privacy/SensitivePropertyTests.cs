using FsCheck;
using FsCheck.Fluent;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Tests.Privacy;

/// <summary>Whatever is typed or pasted: the guard answers, its hits lie inside the text and apart from one another.</summary>
public class SensitivePropertyTests
{
    private static readonly string[] Pieces =
    [
        "Frau ", "Herr Dr. ", "Müller", "K.", "Anna ", "von ", "hat ", "Demenz", " mein Vater ", "geb. ", "3.4.1951", "03643 ", "+49", "123456", "(0", "DE89", "A12345678", "0 ",
        "@", "verein.de", "(at)", ".", ",", "\n", "-", "/", " ", "\u00a0", "\u200d", "\u0301", "\ud83d", "\ude42", "🙂", "ß", "İ", "ﬁ", "٣", "Straße ", "99423 Weimar", "IBAN ", "\0", "ist ", "F32.1",
    ];

    [Fact]
    public void Any_text_is_read_without_an_exception_and_with_hits_in_their_places() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), HitsLieWell).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Any_letters_at_all_are_read_without_an_exception() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<char[]>().Select(letters => new string(letters)).ToArbitrary(), HitsLieWell)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_page_full_of_the_same_piece_is_read_to_its_end()
    {
        foreach (var piece in Pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, (20_000 / piece.Length) + 1));
            Assert.True(HitsLieWell(text), piece);
        }
    }

    private static bool HitsLieWell(string text)
    {
        var end = 0;
        foreach (var hit in SensitiveData.Find(text, SensitiveData.All))
        {
            if (hit.Start < end || hit.Length < 1 || hit.End > text.Length || !string.Equals(text.Substring(hit.Start, hit.Length), hit.Text, StringComparison.Ordinal))
            {
                return false;
            }

            end = hit.End;
        }

        return true;
    }
}
