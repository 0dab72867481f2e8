using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using NSubstitute;

namespace Kgc.QualityDesk.Tests.Mail;

public class WriteDigestsTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_digest_is_written_once_a_working_day_from_seven_o_clock_with_numbers_only()
    {
        await using var desk = await StartAsync();
        var number = (await desk.Ask("Ein vertraulicher Betreff")).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", Cases.JourneyTests.Accept([]));
        await desk.Ask("Noch einer");
        desk.Clock.Set(BerlinTime.At(new DateOnly(2026, 3, 3), new TimeOnly(6, 59)));
        Assert.Equal(0, await Write(desk));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, await Write(desk));
        Assert.Equal(0, await Write(desk));

        var ana = Assert.Single(await Digests(desk), m => m.ToAddress == "ana.th@desk.example");
        Assert.Contains("zugewiesen sind: 1\n", ana.Text, StringComparison.Ordinal);
        Assert.Contains("überfällig: 0\n", ana.Text, StringComparison.Ordinal);
        Assert.Contains("übernommen hat: 1\n", ana.Text, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080/desk/aufgaben", ana.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vertraulich", ana.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, ana.Text, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(3, await Write(desk));
    }

    [Theory]
    [InlineData(2026, 4, 3)]
    [InlineData(2026, 3, 7)]
    [InlineData(2026, 12, 24)]
    public async Task No_digest_is_written_on_a_holiday_a_weekend_or_a_closing_day(int year, int month, int day)
    {
        await using var desk = await StartAsync();
        await desk.Ask();
        desk.Clock.Set(BerlinTime.At(new DateOnly(year, month, day), new TimeOnly(9, 0)));
        Assert.Equal(0, await Write(desk));
    }

    [Fact]
    public async Task Whose_office_is_open_today_gets_one_though_the_other_office_has_a_holiday()
    {
        await using var desk = await StartAsync();
        await desk.Ask();
        await desk.Ask("Frage aus Halle", "15002");
        desk.Clock.Set(BerlinTime.At(new DateOnly(2026, 1, 6).AddYears(1), new TimeOnly(9, 0)));
        await Write(desk);
        var to = (await Digests(desk)).ConvertAll(m => m.ToAddress);
        Assert.Contains("ana.th@desk.example", to);
        Assert.DoesNotContain("ana.st@desk.example", to);
    }

    [Fact]
    public async Task Nobody_who_switched_it_off_left_or_has_nothing_to_do_gets_a_digest()
    {
        await using var desk = await StartAsync();
        await desk.Ask();
        await desk.DbAsync(db => db.Users.Where(p => p.DisplayName == "ana.th")
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.WantsDigest, false), DeskWorld.Cancel));
        await desk.DbAsync(db => db.Users.Where(p => p.DisplayName == "ben.th")
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false), DeskWorld.Cancel));
        await Write(desk);
        Assert.Equal("lea.th@desk.example", Assert.Single(await Digests(desk)).ToAddress);
    }

    [Fact]
    public async Task Two_nodes_that_write_at_once_write_each_digest_once()
    {
        await using var desk = await StartAsync();
        await desk.Ask();
        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Write(desk))));
        Assert.Equal(3, written.Sum());
        Assert.Equal(3, (await Digests(desk)).Count);
    }

    private Task<DeskWorld> StartAsync() => Outbox.StartAsync(Database, Substitute.For<IMailTransport>());

    private static Task<int> Write(DeskWorld desk) =>
        desk.Get<WriteDigests, int>(digests => digests.RunAsync(desk.Clock.GetUtcNow(), DeskWorld.Cancel));

    private static async Task<List<MailContent>> Digests(DeskWorld desk) =>
        [.. (await desk.Mails()).Where(m => m.Template == "digest").Select(m => m.Content)];
}
