using System.Security.Cryptography;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using static Kgc.QualityDesk.Tests.Attachments.FileDesk;

namespace Kgc.QualityDesk.Tests.Attachments;

public class ReceiveFilesTests
{
    private const int Megabyte = 1024 * 1024;

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Good_files_of_an_upload_are_kept_and_each_bad_one_is_named_with_its_reason()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var draft = await desk.Draft();
        var rows = await desk.Upload(draft,
            File("antrag.pdf.exe", SampleFiles.Pdf()), File("leer.pdf", []), File("böse.exe", SampleFiles.Text("MZ...")),
            File("../foto.jpg", SamplePictures.JpegWithPlace), File("bombe.docx", SampleFiles.Docx(("word/x.bin", new byte[4 * Megabyte]))),
            File("groß.png", SampleFiles.Noise(20 * Megabyte + 1)));
        Assert.Equal(
            [("antrag.pdf", null), ("leer.pdf", "file.empty"), ("böse.exe", "file.program"), ("foto.jpg", null), ("bombe.docx", "file.zip-bomb"), ("groß.png", "file.too-large")],
            rows.Select(r => (r.OriginalName, r.Reason)));
        Assert.Equal("renamed", rows[0].Notes);
        var kept = rows.Where(r => r.IsKept).ToList();
        Assert.Equal(kept.Select(r => r.StorageName).Order(StringComparer.Ordinal), desk.OnDisk());
        Assert.All(kept, r => Assert.Equal(r.Sha256, Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(PathOf(desk, r))))));
        Assert.DoesNotContain("GEHEIM", System.Text.Encoding.Latin1.GetString(await System.IO.File.ReadAllBytesAsync(PathOf(desk, rows[3]), DeskWorld.Cancel)), StringComparison.Ordinal);
        Assert.Empty((await desk.Get<VerifyFiles, IReadOnlyList<Kgc.QualityDesk.Data.VerifyReport.Finding>>(v => v.FindAsync(DeskWorld.Cancel))));
    }

    [Fact]
    public async Task Five_files_and_twenty_megabytes_are_all_that_a_draft_takes()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var draft = await desk.Draft();
        var big = SampleFiles.Docx(("word/media/bild.bin", SampleFiles.Noise(11 * Megabyte)));
        var rows = await desk.Upload(draft, File("1.docx", big), File("2.docx", big), File("3.pdf", SampleFiles.Pdf()));
        Assert.Equal([null, "file.no-room", null], rows.Select(r => r.Reason));
        rows = await desk.Upload(draft, [File("4.docx", big), .. Enumerable.Range(5, 4).Select(n => File($"{n}.pdf", SampleFiles.Pdf()))]);
        Assert.Equal(["file.no-room", null, null, null, "file.too-many"], rows.Select(r => r.Reason));
        Assert.Equal(5, desk.OnDisk().Count);
    }

    [Fact]
    public async Task Uploads_at_the_same_instant_do_not_exceed_the_limits_together()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var draft = await desk.Draft();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => desk.Upload(draft, File($"{n}a.pdf", SampleFiles.Pdf()), File($"{n}b.pdf", SampleFiles.Pdf())))));
        var rows = await desk.Rows();
        Assert.Equal((12, 5), (rows.Count, rows.Count(r => r.IsKept)));
        Assert.Equal([0, 1, 2, 3, 4], rows.Select(r => r.Slot).OfType<int>().Order());
        Assert.Equal(5, desk.OnDisk().Count);
    }

    [Fact]
    public async Task Refusals_are_remembered_but_not_without_end()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var draft = await desk.Draft();
        await desk.Upload(draft, File("gut.pdf", SampleFiles.Pdf()));
        for (var round = 0; round < 4; round++)
        {
            await desk.Upload(draft, [.. Enumerable.Range(0, 9).Select(n => File($"{round}-{n}.txt", SampleFiles.Text("x")))]);
        }

        var rows = await desk.Rows();
        Assert.Equal((FileLimits.RefusedOfDraft, 1), (rows.Count(r => !r.IsKept), rows.Count(r => r.IsKept)));
        await desk.Run<RemoveFiles>(r => r.RefusalsOfDraftAsync(draft, DeskWorld.Cancel));
        Assert.Equal("gut.pdf", Assert.Single(await desk.Rows()).OriginalName);
    }

    [Fact]
    public async Task A_file_that_is_taken_away_is_gone_from_the_disk_and_makes_room()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var draft = await desk.Draft();
        var rows = await desk.Upload(draft, [.. Enumerable.Range(0, 5).Select(n => File($"{n}.pdf", SampleFiles.Pdf()))]);
        await desk.Run<RemoveFiles>(r => r.FromDraftAsync(draft + 1, rows[2].PublicId, DeskWorld.Cancel));
        Assert.Equal(5, desk.OnDisk().Count);
        await desk.Run<RemoveFiles>(r => r.FromDraftAsync(draft, rows[2].PublicId, DeskWorld.Cancel));
        await desk.Run<RemoveFiles>(r => r.FromDraftAsync(draft, rows[2].PublicId, DeskWorld.Cancel));
        Assert.Equal(4, desk.OnDisk().Count);
        Assert.Null((await desk.Upload(draft, File("neu.pdf", SampleFiles.Pdf())))[0].Reason);
    }

    [Fact]
    public async Task A_sent_draft_takes_its_files_along_and_what_was_refused_stays_behind()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var answers = new DraftAnswers { District = "16055", Subject = "Mit Anlagen", Body = "Bitte ansehen.", Name = "Erika Beispiel", Email = "erika@verein.example" };
        var id = await desk.Get<StartDraft, string>(start => start.RunAsync(answers, DeskWorld.Cancel));
        var draft = await desk.DbAsync(db => db.QuestionDrafts.Where(d => d.PublicId == id).Select(d => d.Id).SingleAsync(DeskWorld.Cancel));
        await desk.Upload(draft, File("a.pdf", SampleFiles.Pdf()), File("b.txt", SampleFiles.Text("x")), File("c.png", SamplePictures.Png()));
        Assert.Equal(SendDraft.Ends.Sent, await desk.Get<SendDraft, SendDraft.Ends>(send => send.RunAsync(id, answers.MarkOf(DraftStep.Review), consent: true, DeskWorld.Cancel)));

        var theCase = await desk.DbAsync(db => db.Cases.AsNoTracking().SingleAsync(DeskWorld.Cancel));
        Assert.Equal([("a.pdf", theCase.Id), ("c.png", theCase.Id)], (await desk.Rows()).Select(r => (r.OriginalName, r.CaseId!.Value)));
        Assert.Equal(2, (await desk.History(theCase.Number)).Count(kind => kind == EntryKinds.AttachmentAdded));
        Assert.Empty((await desk.Get<Kgc.QualityDesk.Data.VerifyData, Kgc.QualityDesk.Data.VerifyReport>(v => v.RunAsync(DeskWorld.Cancel))).Findings);
        await Assert.ThrowsAsync<RuleBroken>(() => desk.Upload(draft, File("zu-spät.pdf", SampleFiles.Pdf())));
        Assert.Equal(2, desk.OnDisk().Count);
    }

    [Fact]
    public async Task A_reply_and_its_files_are_there_together_once()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var asked = await desk.Ask();
        var id = (await desk.Load(asked.Number)).Id;
        for (var click = 0; click < 2; click++)
        {
            await desk.Run<ReplyWithFiles>(r => r.RunAsync(id, " ", [File("a.pdf", SampleFiles.Pdf()), File("b.txt", SampleFiles.Text("x"))], DeskWorld.Cancel));
        }

        var message = await desk.DbAsync(db => db.Messages.AsNoTracking().SingleAsync(m => m.CaseId == id && m.Kind == "reply", DeskWorld.Cancel));
        Assert.Equal(ReplyWithFiles.Wordless, message.Body);
        Assert.Equal([("a.pdf", message.Id), ("b.txt", message.Id)], (await desk.Rows()).Select(r => (r.OriginalName, r.MessageId!.Value)));
        Assert.Equal([EntryKinds.AttachmentAdded, EntryKinds.AttachmentRefused], (await desk.History(asked.Number)).TakeLast(2));
        Assert.Single(desk.OnDisk());
    }

    private static string PathOf(DeskWorld desk, Attachment row) => Path.Combine(desk.Directory, AttachmentStore.Folder, row.StorageName![..2], row.StorageName);
}
