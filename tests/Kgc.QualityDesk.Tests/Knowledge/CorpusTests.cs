using System.Globalization;
using System.Text.Json;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.Architecture;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Knowledge;

/// <summary>
/// How good the search is: 300 answers beside the shipped instruments, and questions whose answer is known. The held-out list is read
/// by this test only; nothing is tuned on it. The third list has everyday wording alone, written before the everyday words were, by the
/// same hand: it guards them, and is no measure of what nobody has seen. The lists from outside taught the everyday words after they had
/// been measured (docs/adr/0013 has the figures of the first look): they guard them, too; but for lists D and F to I, from which no word was learned.
/// </summary>
public class CorpusTests
{
    private sealed record Asked(string Kind, string Text, string Answer);

    private static readonly string Folder = Path.Combine(Sources.Root, "tests", "Kgc.QualityDesk.Tests", "Knowledge", "Corpus");

    protected virtual string Database => "Sqlite";

    [Theory]
    [InlineData("questions-dev.json", 0.90, false)]
    [InlineData("questions-held-out.json", 0.85, false)]
    [InlineData("questions-lay-own.json", 0.92, true)]
    [InlineData("questions-outside-a.json", 0.95, false)]
    [InlineData("questions-outside-b.json", 0.90, false)]
    [InlineData("questions-outside-c.json", 0.94, true)]
    [InlineData("questions-outside-d.json", 0.80, false)]
    [InlineData("questions-outside-f.json", 0.93, false)]
    [InlineData("questions-outside-g.json", 0.87, false)]
    [InlineData("questions-outside-h.json", 0.69, false)]
    public async Task The_right_answer_is_among_the_first(string list, double layFloor, bool layOnly)
    {
        var (questions, ranks) = await AskAsync(list);

        var late = questions.Zip(ranks, (asked, found) => (Asked: asked, found.Rank)).Where(q => q.Rank is < 0 or > 2).Select(q => $"{q.Asked.Kind}: {q.Asked.Text} ({q.Asked.Answer}: {q.Rank + 1})").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"not among the first three ({late.Count}):\n{string.Join('\n', late)}");
        var kinds = ranks.Select(r => r.Kind).Distinct(StringComparer.Ordinal).ToList();
        foreach (var kind in kinds)
        {
            var (one, few) = Shares(ranks, kind);
            TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{list} {kind}: first {one:P1}, first three {few:P1}"));
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: first {one:P1}, first three {few:P1}"));
        }

        if (layOnly)
        {
            Assert.Equal(["lay"], kinds);
        }
        else
        {
            var (first, three) = Shares(ranks, "shared");
            Assert.True(first >= 0.85, $"first: {first:P1}");
            Assert.True(three >= 0.95, $"first three: {three:P1}");
        }

        var lay = Shares(ranks, "lay");
        // The bar is 80 %; floors say what is reached, so that it does not get worse: above the bar on all lists but H, whose author avoided
        // every word of the answer. docs/adr/0013 has the figures.
        Assert.True(lay.Three >= layFloor, $"layperson's wording, first three: {lay.Three:P1}");
    }

    /// <summary>Of one list the share hangs on one question more or less: its 30 that share a stem allow for one miss.</summary>
    [Fact]
    public async Task Over_all_lists_from_outside_that_taught_nothing_every_promised_share_holds()
    {
        var (_, ranks) = await AskAsync("questions-outside-d.json", "questions-outside-f.json", "questions-outside-g.json", "questions-outside-h.json", "questions-outside-i.json");
        foreach (var kind in (string[])["shared", "lay", "paraphrase"])
        {
            var (one, few) = Shares(ranks, kind);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: first {one:P1}, first three {few:P1}"));
        }

        Assert.Equal((150, 380), (ranks.Count(r => r.Kind == "shared"), ranks.Count(r => r.Kind == "lay")));
        Assert.True(Shares(ranks, "shared") is { First: >= 0.85, Three: >= 0.95 });
        Assert.True(Shares(ranks, "lay").Three >= 0.80);
    }

    private async Task<(List<Asked> Questions, List<(string Kind, int Rank)> Ranks)> AskAsync(params string[] lists)
    {
        await using var desk = await DeskWorld.StartAsync(Database, staffed: false);
        var items = KnowledgeFile.Read(await File.ReadAllTextAsync(Path.Combine(Folder, "answers.json"), DeskWorld.Cancel));
        await desk.Run<ImportKnowledge>(i => i.RunAsync(items, null, null, Actor.System, DeskWorld.Cancel));
        List<Asked> questions = [];
        foreach (var list in lists)
        {
            questions.AddRange(JsonSerializer.Deserialize<List<Asked>>(await File.ReadAllTextAsync(Path.Combine(Folder, list), DeskWorld.Cancel), JsonSerializerOptions.Web)!);
        }

        return (questions, await desk.Get<KnowledgeSearch, List<(string Kind, int Rank)>>(search => RanksAsync(search, questions)));
    }

    private static async Task<List<(string Kind, int Rank)>> RanksAsync(KnowledgeSearch search, List<Asked> questions)
    {
        List<(string, int)> ranks = [];
        foreach (var asked in questions)
        {
            var hits = await search.FindAsync(new KnowledgeQuery(asked.Text, null, 10), DeskWorld.Cancel);
            ranks.Add((asked.Kind, hits.Select(h => h.Slug).ToList().IndexOf(asked.Answer)));
        }

        return ranks;
    }

    private static (double First, double Three) Shares(List<(string Kind, int Rank)> ranks, string kind)
    {
        var own = ranks.Where(r => r.Kind == kind).ToList();
        Assert.NotEmpty(own);
        return ((double)own.Count(r => r.Rank == 0) / own.Count, (double)own.Count(r => r.Rank is >= 0 and < 3) / own.Count);
    }
}

public sealed class CorpusOnSqlServerTests : CorpusTests
{
    protected override string Database => "SqlServer";
}
