using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using static Kgc.QualityDesk.Tests.Attachments.FileDesk;

namespace Kgc.QualityDesk.Tests.Attachments;

/// <summary>Files between disk and database: crashes, damage, purge, backup.</summary>
public sealed class KeptFilesTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task A_crash_between_the_files_place_and_its_row_leaves_an_orphan_that_is_found_and_forgotten_after_a_day()
    {
        await using var desk = await DeskWorld.StartAsync();
        var draft = await desk.Draft();
        await desk.Upload(draft, File("gut.pdf", SampleFiles.Pdf()));
        // As after a kill: the file has its place, and nothing else ever happened.
        await desk.Run<TakeFiles>(take => take.RunAsync([File("opfer.pdf", SampleFiles.Pdf())], Cancel));
        await desk.Run<AttachmentStore>(store => Task.FromResult(store.NewArrival()));
        var kept = (await desk.Rows()).Single().StorageName!;
        var orphan = desk.OnDisk().Single(name => AttachmentStore.IsName(name) && name != kept);
        var finding = Assert.Single(await Verify(desk));
        Assert.Contains(orphan, finding.Where, StringComparison.Ordinal);

        Assert.Equal(0, await desk.Get<ForgetFiles, int>(f => f.RunAsync(Cancel)));
        foreach (var path in Directory.EnumerateFiles(Path.Combine(desk.Directory, AttachmentStore.Folder), "*", SearchOption.AllDirectories))
        {
            System.IO.File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.Equal(2, await desk.Get<ForgetFiles, int>(f => f.RunAsync(Cancel)));
        Assert.Equal([kept], desk.OnDisk());
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_file()
    {
        await using var desk = await DeskWorld.StartAsync();
        await Assert.ThrowsAsync<RuleBroken>(() => desk.Upload(99, File("a.pdf", SampleFiles.Pdf())));
        Assert.Empty(desk.OnDisk());
    }

    [Fact]
    public async Task A_missing_and_a_changed_file_are_found()
    {
        await using var desk = await DeskWorld.StartAsync();
        var rows = await desk.Upload(await desk.Draft(), File("a.pdf", SampleFiles.Pdf()), File("b.png", SamplePictures.Png()));
        await desk.Run<AttachmentStore>(async store =>
        {
            System.IO.File.Delete(store.PathOf(rows[0].StorageName!));
            await System.IO.File.AppendAllTextAsync(store.PathOf(rows[1].StorageName!), "x", Cancel);
        });
        Assert.Equal(["Die Datei fehlt.", "Die Datei wurde verändert (Prüfsumme)."], (await Verify(desk)).Select(f => f.Problem.Split(": ")[1]));
    }

    [Fact]
    public async Task Files_of_a_draft_that_is_gone_go_too()
    {
        await using var desk = await DeskWorld.StartAsync();
        var draft = await desk.Draft();
        await desk.Upload(draft, File("a.pdf", SampleFiles.Pdf()), File("b.txt", SampleFiles.Text("x")));
        var other = await desk.Draft();
        await desk.Upload(other, File("bleibt.pdf", SampleFiles.Pdf()));
        await desk.DbAsync(db => db.QuestionDrafts.Where(d => d.Id == draft).ExecuteDeleteAsync(Cancel));
        Assert.Equal(2, await desk.Get<ForgetFiles, int>(f => f.RunAsync(Cancel)));
        Assert.Equal("bleibt.pdf", Assert.Single(await desk.Rows()).OriginalName);
        Assert.Single(desk.OnDisk());
    }

    [Fact]
    public async Task Who_deletes_a_draft_deletes_its_files_at_once()
    {
        await using var desk = await DeskWorld.StartAsync();
        var draft = await desk.Draft();
        await desk.Upload(draft, File("a.pdf", SampleFiles.Pdf()));
        var id = await desk.DbAsync(db => db.QuestionDrafts.Where(d => d.Id == draft).Select(d => d.PublicId).SingleAsync(Cancel));
        await desk.Run<RemoveDraft>(remove => remove.RunAsync(id, Cancel));
        Assert.Empty(await desk.Rows());
        Assert.Empty(desk.OnDisk());
    }

    [Fact]
    public async Task A_backup_has_the_files_and_a_restore_brings_them_back_and_sets_others_aside()
    {
        await using var desk = await DeskWorld.StartAsync();
        var draft = await desk.Draft();
        await desk.Upload(draft, File("a.pdf", SampleFiles.Pdf()), File("b.png", SamplePictures.Png()));
        var before = desk.OnDisk();
        // An orphan is no part of the data.
        await desk.Run<TakeFiles>(take => take.RunAsync([File("opfer.pdf", SampleFiles.Pdf())], Cancel));
        var backup = Path.Combine(desk.Directory, "sicherung.zip");
        await desk.Run<BackupFile>(b => b.WriteAsync(backup, Cancel));
        await desk.Run<RemoveFiles>(r => r.OfDraftAsync(draft, Cancel));
        await desk.Upload(draft, File("neuer.pdf", SampleFiles.Pdf()));
        await desk.Run<BackupRestore>(r => r.RunAsync(backup, force: true, Cancel));
        Assert.Equal(before, desk.OnDisk());
        Assert.Empty(await Verify(desk));
        var aside = Assert.Single(Directory.GetDirectories(desk.Directory, "vor-restore-*"));
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(aside, AttachmentStore.Folder), "*", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [InlineData("attachments/../../x")]
    [InlineData("attachments/ab/../ab000000000000000000000000000000")]
    [InlineData("attachments/ac/ab000000000000000000000000000000")]
    [InlineData("attachments/ab/AB000000000000000000000000000000")]
    [InlineData("ab000000000000000000000000000000")]
    public void Only_names_of_the_store_are_taken_from_a_backup(string entry) => Assert.Null(BackupFiles.PlaceOf(entry));

    private static Task<IReadOnlyList<VerifyReport.Finding>> Verify(DeskWorld desk) =>
        desk.Get<VerifyFiles, IReadOnlyList<VerifyReport.Finding>>(v => v.FindAsync(Cancel));
}
