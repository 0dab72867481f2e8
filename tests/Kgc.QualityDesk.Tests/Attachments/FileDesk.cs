using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Attachments;

/// <summary>What tests about files ask of a desk.</summary>
internal static class FileDesk
{
    /// <summary>A scanner that says what a test wants.</summary>
    internal sealed class Scanner : IFileScanner
    {
        public bool IsOn { get; set; } = true;

        /// <summary>Null: it gives no answer.</summary>
        public ScanResult? Says { get; set; } = ScanResult.Clean;

        public Task<ScanResult> ScanAsync(Stream content, CancellationToken cancel) =>
            Says is null ? throw new ScannerUnreachable("away") : Task.FromResult(Says);
    }

    public static Task<DeskWorld> StartAsync(string database, Scanner scanner) =>
        DeskWorld.StartAsync(database, more: services => services.AddSingleton<IFileScanner>(scanner));

    /// <summary>Finds rows, and no bytes.</summary>
    public static FindFiles Finder(DeskDb db) => new(
        db, new AttachmentStore(new DeskSettings { DataDirectory = "nowhere", WorkflowDirectory = "nowhere", PublicUrl = "http://127.0.0.1" }), new NoScanner());

    public static IncomingFile File(string name, byte[] content) => new(name, () => new MemoryStream(content));

    public static async Task<int> Draft(this DeskWorld desk)
    {
        var id = await desk.Get<StartDraft, string>(start => start.RunAsync(null, DeskWorld.Cancel));
        return await desk.DbAsync(db => db.QuestionDrafts.Where(d => d.PublicId == id).Select(d => d.Id).SingleAsync(DeskWorld.Cancel));
    }

    public static Task<IReadOnlyList<Attachment>> Upload(this DeskWorld desk, int draft, params IncomingFile[] files) =>
        desk.Get<ReceiveFiles, IReadOnlyList<Attachment>>(receive => receive.ForDraftAsync(draft, files, DeskWorld.Cancel));

    public static Task<List<Attachment>> Rows(this DeskWorld desk) =>
        desk.DbAsync(db => db.Attachments.AsNoTracking().OrderBy(a => a.Id).ToListAsync(DeskWorld.Cancel));

    /// <summary>Names of all files on the disk, also of those that only arrived.</summary>
    public static List<string> OnDisk(this DeskWorld desk)
    {
        var root = Path.Combine(desk.Directory, AttachmentStore.Folder);
        return Directory.Exists(root) ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)] : [];
    }
}
