using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Tests.Reports;

public sealed class HidingTests
{
    [Fact]
    public void A_small_count_takes_a_second_one_with_it()
    {
        var table = Table(3, 9, 20);
        Assert.Equal(["t:0", "t:1"], Hiding.Of([table]).Hidden.Order());
    }

    [Fact]
    public void Zeros_and_counts_of_five_and_more_are_shown() => Assert.Empty(Hiding.Of([Table(5, 0, 12)]).Hidden);

    [Fact]
    public void Two_ones_take_a_third_count_since_their_sum_gives_them_away() =>
        Assert.Equal(["t:0", "t:1", "t:2"], Hiding.Of([Table(1, 1, 6, 30)]).Hidden.Order());

    [Fact]
    public void Where_only_ones_are_left_the_zeros_are_withheld_too()
    {
        var hiding = Hiding.Of([Table(1, 1, 1, 1, 1, 1, 0, 0)]);
        Assert.Equal(8, hiding.Withheld.Count);
        Assert.DoesNotContain("t:", hiding.Hidden);
    }

    [Fact]
    public void Of_a_whole_below_five_nothing_is_shown()
    {
        var hiding = Hiding.Of([Table(3, 0, 0)]);
        Assert.Equal(4, hiding.Hidden.Count);
    }

    [Fact]
    public void A_part_with_one_part_of_its_own_hides_both() =>
        Assert.Equal(["t:a", "t:a1", "t:b"], Hiding.Of([Tree(("a", [3]), ("b", []), ("c", []))]).Hidden.Order());

    [Fact]
    public void A_mean_is_hidden_when_it_gives_a_count_away()
    {
        var table = Tree(("a", [9, 1, 0, 0, 0]), ("b", []));
        var scores = table.Rows.Where(r => r.Level == 2).Select((r, i) => (r, 5 - i)).ToList();
        Assert.False(Hiding.Of([table]).AllowsMean(scores, 49));
        var wide = Tree(("a", [20, 9, 4, 4, 4]), ("b", []));
        Assert.True(Hiding.Of([wide]).AllowsMean([.. wide.Rows.Where(r => r.Level == 2).Select((r, i) => (r, 5 - i))], 39));
    }

    [Theory]
    [InlineData(400)]
    public void No_hidden_cell_of_a_small_table_has_only_one_value(int tables)
    {
        var random = new Random(11);
        for (var i = 0; i < tables; i++)
        {
            var table = i % 2 == 0 ? Table([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Count(random))]) : RandomTree(random, 3, 2, 7);
            var hiding = Hiding.Of([table]);
            Assert.All(table.Cells.Where(c => Hiding.IsSmall(c.Value)), c => Assert.Contains(c.Id, hiding.Hidden));
            if (hiding.Hidden.Count > 6)
            {
                continue;
            }

            foreach (var (id, values) in Guess.Values([table], hiding.Hidden, hiding.Withheld))
            {
                Assert.True(values.Count > 1, $"{Text(table, hiding)}: {id} can only be {string.Join(",", values)}");
                Assert.Contains(table.Cells.First(c => c.Id == id).Value, values);
            }
        }
    }

    [Theory]
    [InlineData(3000)]
    public void No_hidden_cell_of_a_large_table_has_only_one_value(int tables)
    {
        var random = new Random(12);
        for (var i = 0; i < tables; i++)
        {
            var table = RandomTree(random, random.Next(2, 20), 4, random.Next(2, 30));
            var hiding = Hiding.Of([table]);
            var (system, variables) = hiding.Known();
            Assert.True(system.IsFeasible());
            foreach (var cell in table.Cells.Where(c => hiding.Hidden.Contains(c.Id)))
            {
                Assert.True(system.MayBeOtherThan(variables[cell.Id], cell.Value), $"{Text(table, hiding)}: {cell.Id}");
            }
        }
    }

    [Fact]
    public void A_count_that_several_sums_hold_cannot_be_had_from_one_of_them()
    {
        var random = new Random(13);
        for (var i = 0; i < 300; i++)
        {
            var (with, without) = (random.Next(0, 25), random.Next(0, 25));
            var cells = Enumerable.Range(0, 15).Select(_ => with == 0 ? 0 : random.Next(0, Math.Min(with, 9) + 1)).ToList();
            if (with > 0 && cells.Sum() < with)
            {
                cells[0] += Math.Min(with - cells[0], with - cells.Sum());
            }

            var given = new ReportTable("g", "", "", "", "", Cell("all", "", 0, with + without), [Cell("g", "with", 1, with), Cell("g", "without", 1, without)]);
            var mentions = new ReportTable("m", "", "", "", "", Cell("m", "", 0, cells.Sum()), [.. cells.Select((c, n) => Cell("m", $"{n}", 1, c))]) { IsShared = false };
            if (cells.Sum() < with)
            {
                continue;
            }

            var hiding = Hiding.Of([given, mentions], [.. mentions.Rows.Select(r => (r, given.Rows[0])), (given.Rows[0], mentions.Total)]);
            var (system, variables) = hiding.Known();
            Assert.All(hiding.Hidden, id => Assert.True(
                system.MayBeOtherThan(variables[id], given.Cells.Concat(mentions.Cells).First(c => c.Id == id).Value), $"{with} {without} {string.Join(",", cells)}: {id}"));
        }
    }

    [Fact]
    public void The_solver_agrees_with_trying_every_table()
    {
        var random = new Random(14);
        for (var i = 0; i < 300; i++)
        {
            var table = RandomTree(random, 2, 2, 6);
            var some = table.Cells.Where(c => c.Value > 0 && random.Next(3) > 0).Select(c => c.Id).Take(5).ToHashSet();
            var system = new LinearSystem();
            var variables = table.Cells.ToDictionary(c => c.Id, c => some.Contains(c.Id) ? system.Add(1, table.Cells.Max(x => x.Value) + 3) : system.Add(c.Value, c.Value));
            foreach (var (whole, parts) in table.Sums())
            {
                system.Sum(variables[whole.Id], parts.Select(p => variables[p.Id]));
            }

            foreach (var (id, values) in Guess.Values([table], some, new HashSet<string>()))
            {
                var value = table.Cells.First(c => c.Id == id).Value;
                Assert.Equal(values.Any(v => v != value), system.MayBeOtherThan(variables[id], value));
                Assert.Equal((values.Min, values.Max), ((int)system.Ranges()![variables[id]].Low, (int)system.Ranges()![variables[id]].High));
            }
        }
    }

    private static int Count(Random random) => random.Next(4) == 0 ? 0 : random.Next(1, 9);

    private static ReportTable RandomTree(Random random, int mains, int parts, int top) => Tree([.. Enumerable.Range(0, mains).Select(n =>
        ($"{(char)('a' + n)}", Enumerable.Range(0, random.Next(0, parts + 1)).Select(_ => random.Next(3) == 0 ? 0 : random.Next(1, top)).ToArray()))]);

    private static ReportTable Table(params int[] counts) =>
        new("t", "", "", "", "", Cell("t", "", 0, counts.Sum()), [.. counts.Select((c, i) => Cell("t", $"{i}", 1, c))]);

    /// <summary>A part without parts of its own counts seven.</summary>
    private static ReportTable Tree(params (string Name, int[] Parts)[] mains) => new("t", "", "", "", "",
        Cell("t", "", 0, mains.Sum(m => m.Parts.Length == 0 ? 7 : m.Parts.Sum())),
        [.. mains.SelectMany(m => m.Parts.Select((p, i) => Cell("t", $"{m.Name}{i + 1}", 2, p)).Prepend(Cell("t", m.Name, 1, m.Parts.Length == 0 ? 7 : m.Parts.Sum())))]);

    private static Tally Cell(string figure, string cell, int level, int count) => new(figure, cell, cell, level, [.. Enumerable.Repeat("KGC", count)]);

    private static string Text(ReportTable table, Hiding hiding) =>
        string.Join(" ", table.Cells.Select(c => $"{c.Cell}={c.Value}{(hiding.Withheld.Contains(c.Id) ? "w" : hiding.Hidden.Contains(c.Id) ? "h" : "")}"));
}
