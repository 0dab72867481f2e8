using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tests.World;
using static Kgc.QualityDesk.Tests.Attachments.FileDesk;

namespace Kgc.QualityDesk.Tests.Attachments;

public sealed class ScanTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task Without_a_scanner_files_are_usable_and_not_called_clean()
    {
        await using var desk = await DeskWorld.StartAsync();
        var draft = await desk.Draft();
        await desk.Upload(draft, File("a.pdf", SampleFiles.Pdf()));
        var file = Assert.Single(await Views(desk, draft));
        Assert.Equal((AttachmentState.Waiting, true, null), (file.State, file.IsUsable, file.ScannedAt));
    }

    [Fact]
    public async Task What_a_scanner_finds_is_deleted_at_once_and_said_also_where_the_kind_would_be_refused()
    {
        var scanner = new Scanner { Says = new ScanResult(ScanResult.Verdicts.Infected, "Eicar-Test") };
        await using var desk = await StartAsync("Sqlite", scanner);
        var draft = await desk.Draft();
        await desk.Upload(draft, File("a.pdf", SampleFiles.Pdf()), File("eicar.com", SampleFiles.Text(SampleFiles.Eicar)));
        var files = await Views(desk, draft);
        Assert.All(files, f => Assert.Equal((AttachmentState.Infected, false), (f.State, f.IsUsable)));
        Assert.Contains("Eicar-Test", files[0].Remarks.Single(), StringComparison.Ordinal);
        Assert.Empty(desk.OnDisk());
    }

    [Fact]
    public async Task While_the_scanner_is_away_a_file_waits_for_everybody_and_is_let_out_when_it_is_clean()
    {
        var scanner = new Scanner { Says = null };
        await using var desk = await StartAsync("Sqlite", scanner);
        var asked = await desk.Ask();
        var id = (await desk.Load(asked.Number)).Id;
        var rows = await desk.Get<ReceiveFiles, IReadOnlyList<Attachment>>(r => r.ForQuestionAsync(id, [File("a.pdf", SampleFiles.Pdf())], Cancel));
        Assert.Null(await Opened(desk, id, rows[0]));
        Assert.Null(await desk.Get<FindFiles, FindFiles.Download?>(async f => await f.OpenAsync(asked.Number, rows[0].PublicId, await desk.Actor("ana.th@desk.example"), Cancel)));

        Assert.Equal(0, await desk.Get<ScanWaiting, int>(s => s.RunAsync(Cancel)));
        scanner.Says = ScanResult.Clean;
        Assert.Equal(1, await desk.Get<ScanWaiting, int>(s => s.RunAsync(Cancel)));
        Assert.Equal(0, await desk.Get<ScanWaiting, int>(s => s.RunAsync(Cancel)));
        await using var content = (await Opened(desk, id, rows[0]))!.Content;
        Assert.Equal(SampleFiles.Pdf().Length, content.Length);
    }

    [Theory]
    [InlineData(ScanResult.Verdicts.Infected, AttachmentState.Infected, EntryKinds.AttachmentInfected)]
    [InlineData(ScanResult.Verdicts.TooLarge, AttachmentState.Refused, EntryKinds.AttachmentRefused)]
    public async Task What_is_found_later_is_deleted_and_stands_in_the_history(ScanResult.Verdicts verdict, AttachmentState state, string kind)
    {
        var scanner = new Scanner { Says = null };
        await using var desk = await StartAsync("Sqlite", scanner);
        var asked = await desk.Ask();
        var id = (await desk.Load(asked.Number)).Id;
        await desk.Run<ReceiveFiles>(r => r.ForQuestionAsync(id, [File("a.pdf", SampleFiles.Pdf()), File("b.pdf", SampleFiles.Pdf())], Cancel));
        scanner.Says = new ScanResult(verdict, "Eicar-Test");
        Assert.Equal(2, await desk.Get<ScanWaiting, int>(s => s.RunAsync(Cancel)));
        Assert.All(await desk.Rows(), r => Assert.Equal((state, null, null), (r.State, r.StorageName, r.Sha256)));
        Assert.Equal(2, (await desk.History(asked.Number)).Count(k => k == kind));
        Assert.Empty(desk.OnDisk());
        Assert.Empty((await desk.Get<Kgc.QualityDesk.Data.VerifyData, Kgc.QualityDesk.Data.VerifyReport>(v => v.RunAsync(Cancel))).Findings);
    }

    [Fact]
    public async Task A_scanner_that_is_switched_on_puts_older_files_into_quarantine_first()
    {
        var scanner = new Scanner { IsOn = false };
        await using var desk = await StartAsync("Sqlite", scanner);
        var draft = await desk.Draft();
        await desk.Upload(draft, File("a.pdf", SampleFiles.Pdf()));
        scanner.IsOn = true;
        Assert.False((await Views(desk, draft)).Single().IsUsable);
        await desk.Run<ScanWaiting>(s => s.RunAsync(Cancel));
        Assert.True((await Views(desk, draft)).Single() is { IsUsable: true, ScannedAt: not null });
    }

    [Fact]
    public async Task An_expert_sees_the_files_of_the_question_and_nobody_of_another_office_sees_any()
    {
        await using var desk = await DeskWorld.StartAsync();
        var asked = await desk.Ask();
        var id = (await desk.Load(asked.Number)).Id;
        await desk.Run<ReceiveFiles>(r => r.ForQuestionAsync(id, [File("frage.pdf", SampleFiles.Pdf()), File("x.txt", SampleFiles.Text("x"))], Cancel));
        await desk.Run<ReplyWithFiles>(r => r.RunAsync(id, "Dazu", [File("antwort.pdf", SampleFiles.Pdf())], Cancel));
        await desk.Complete(asked.Number, "triage", "accept", "ana.th@desk.example",
            new() { ["topic"] = "BED-DATEN", ["priority"] = "normal", ["experts"] = new System.Text.Json.Nodes.JsonArray("eva.th@desk.example") });
        Assert.Equal("frage.pdf x.txt antwort.pdf", await Seen(desk, asked.Number, "ana.th"));
        Assert.Equal("frage.pdf", await Seen(desk, asked.Number, "eva.th"));
        Assert.Equal("", await Seen(desk, asked.Number, "emil.th"));
        Assert.Equal("", await Seen(desk, asked.Number, "ana.st"));
    }

    private static async Task<string> Seen(DeskWorld desk, string number, string who)
    {
        var by = await desk.Actor(who + "@desk.example");
        var files = await desk.Get<FindFiles, IReadOnlyList<AttachmentView>>(f => f.OfCaseAsync(number, by, Cancel));
        foreach (var row in await desk.Rows())
        {
            var download = await desk.Get<FindFiles, FindFiles.Download?>(f => f.OpenAsync(number, row.PublicId, by, Cancel));
            Assert.Equal(files.Any(f => f.Id == row.PublicId && f.IsUsable), download is not null);
            download?.Content.Dispose();
        }

        return string.Join(' ', files.Select(f => f.Name));
    }

    private static Task<IReadOnlyList<AttachmentView>> Views(DeskWorld desk, int draft) =>
        desk.Get<FindFiles, IReadOnlyList<AttachmentView>>(f => f.OfDraftAsync(draft, Cancel));

    private static Task<FindFiles.Download?> Opened(DeskWorld desk, int caseId, Attachment row) =>
        desk.Get<FindFiles, FindFiles.Download?>(f => f.OpenAsync(caseId, row.PublicId, Cancel));
}
