using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>Ways to change an answer after its approval, by whatever path: each is tried at every place where an answer may lie.</summary>
internal static class Tampering
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    public static readonly IReadOnlyList<(string Name, Func<DeskWorld, string, Task> Do)> Ways =
    [
        ("the text", (desk, n) => Row(desk, n, set => set.SetProperty(r => r.Text, "Etwas anderes."))),
        ("one letter of the text", async (desk, n) =>
        {
            var text = (await desk.Revision(n)).Text;
            await Row(desk, n, set => set.SetProperty(r => r.Text, text.Replace("Bedarf", "Bedar\u0192", StringComparison.Ordinal)));
        }),
        ("a blank within a line", async (desk, n) =>
        {
            var text = (await desk.Revision(n)).Text;
            await Row(desk, n, set => set.SetProperty(r => r.Text, text.Replace(" den", "  den", StringComparison.Ordinal)));
        }),
        ("a letter that only looks the same", async (desk, n) =>
        {
            var text = (await desk.Revision(n)).Text;
            await Row(desk, n, set => set.SetProperty(r => r.Text, text.Replace('e', '\u0435')));
        }),
        ("the text and its hash", (desk, n) => Row(desk, n, set => set.SetProperty(r => r.Text, "Anders.").SetProperty(r => r.ApprovedHash, Secret.Hash("Anders.")))),
        ("the text, and a seal computed for it", async (desk, n) =>
        {
            await Row(desk, n, set => set.SetProperty(r => r.Text, "Gefälscht."));
            var (theCase, forged) = (await desk.Load(n), await desk.Revision(n));
            var seal = Seal.Of(theCase, forged);
            await Row(desk, n, set => set.SetProperty(r => r.Seal, seal.Value).SetProperty(r => r.SealParts, seal.Parts).SetProperty(r => r.ApprovedHash, Secret.Hash("Gefälscht.")));
            await desk.Update(db => db.ResponseApprovals.Where(a => a.RevisionId == forged.Id), set => set.SetProperty(a => a.Seal, seal.Value));
        }),
        ("the text and its hash, and the seal taken away as if there never was one", (desk, n) => Row(desk, n, set => set.SetProperty(r => r.Text, "Anders.")
            .SetProperty(r => r.ApprovedHash, Secret.Hash("Anders.")).SetProperty(r => r.Seal, (string?)null).SetProperty(r => r.SealParts, (string?)null))),
        ("recipients there and back, and the break wiped out", async (desk, n) =>
        {
            var (address, sealing) = ((await desk.Load(n)).Contact.Email, await desk.Revision(n));
            await desk.Change(n, c => c.Email = "mallory@anders.example");
            await desk.Update(db => db.Cases.Where(c => c.Number == n), set => set.SetProperty(c => c.Contact.Email, address));
            await Row(desk, n, set => set.SetProperty(r => r.SealBrokenAt, (DateTimeOffset?)null).SetProperty(r => r.SealBreak, SealParts.None).SetProperty(r => r.SentAt, sealing.SentAt));
            await desk.Update(db => db.ResponseApprovals.Where(a => a.RevisionId == sealing.Id), set => set.SetProperty(a => a.VoidedAt, (DateTimeOffset?)null));
            await desk.Update(db => db.OutboxMails.Where(m => m.RevisionId == sealing.Id), set => set.SetProperty(m => m.State, Kgc.QualityDesk.Mail.MailState.Pending));
        }),
        ("the file on the disk", async (desk, n) =>
        {
            var name = (await desk.Revision(n)).Files.Single().Attachment!.StorageName!;
            await File.AppendAllTextAsync(Path.Combine(desk.Directory, AttachmentStore.Folder, name[..2], name), "x", Cancel);
        }),
        ("the file for another one", async (desk, n) =>
        {
            var old = (await desk.Revision(n)).Files.Single().AttachmentId;
            var other = await desk.DbAsync(db => db.Attachments.Where(a => a.Id != old && a.StorageName != null).Select(a => new { a.StorageName, a.Sha256 }).FirstAsync(Cancel));
            await desk.Update(db => db.Attachments.Where(a => a.Id == old), set => set.SetProperty(a => a.Sha256, Secret.Hash("other")));
            Assert.NotNull(other.StorageName);
        }),
        ("the name of the file", async (desk, n) =>
        {
            var file = (await desk.Revision(n)).Files.Single().AttachmentId;
            await desk.Update(db => db.Attachments.Where(a => a.Id == file), set => set.SetProperty(a => a.OriginalName, "Rechnung.pdf"));
        }),
        ("a file taken away", (desk, n) => desk.DbAsync(db => db.Set<ResponseFile>()
            .Where(f => db.ResponseRevisions.Any(r => r.Id == f.RevisionId && db.Cases.Any(c => c.Id == r.CaseId && c.Number == n))).ExecuteDeleteAsync(Cancel))),
        ("another revision's files", async (desk, n) =>
        {
            var revision = await desk.Revision(n);
            var other = await desk.DbAsync(db => db.Attachments.Where(a => a.IsOfAnswer && a.CaseId != revision.CaseId).Select(a => a.Id).FirstAsync(Cancel));
            await desk.Update(db => db.Set<ResponseFile>().Where(f => f.RevisionId == revision.Id), set => set.SetProperty(f => f.AttachmentId, other));
        }),
        ("a scanner's late finding", async (desk, n) =>
        {
            var file = (await desk.Revision(n)).Files.Single().AttachmentId;
            await desk.Update(db => db.Attachments.Where(a => a.Id == file), set => set.SetProperty(a => a.State, AttachmentState.Infected)
                .SetProperty(a => a.Sha256, (string?)null).SetProperty(a => a.StorageName, (string?)null));
        }),
        ("the mail address, by the form", (desk, n) => desk.Change(n, c => c.Email = "mallory@anders.example")),
        ("the mail address, removed", (desk, n) => desk.Change(n, c => c.Email = null)),
        ("the name, by the form", (desk, n) => desk.Change(n, c => c.Name = "Max Muster")),
        ("the postal address, by the form", (desk, n) => desk.Change(n, c => c.PostalAddress = "Anderswo 1\n99999 Fern")),
        ("the mail address, in the row", (desk, n) => desk.Update(db => db.Cases.Where(c => c.Number == n), set => set.SetProperty(c => c.Contact.Email, "mallory@anders.example"))),
        ("the approval, deleted", async (desk, n) =>
        {
            var revision = (await desk.Revision(n)).Id;
            await desk.DbAsync(db => db.ResponseApprovals.Where(a => a.RevisionId == revision).ExecuteDeleteAsync(Cancel));
        }),
        ("the approver, to be the author", async (desk, n) =>
        {
            var revision = await desk.Revision(n);
            await desk.Update(db => db.ResponseApprovals.Where(a => a.RevisionId == revision.Id), set => set.SetProperty(a => a.PersonId, revision.AuthorId));
        }),
        ("the record in the history", async (desk, n) => await desk.Update(
            db => db.CaseEntries.Where(e => e.Kind == EntryKinds.ResponseApproved && db.Cases.Any(c => c.Id == e.CaseId && c.Number == n)),
            set => set.SetProperty(e => e.Data, "{\"revision\":1,\"seal\":\"0\"}"))),
        ("the number of the revision", (desk, n) => Row(desk, n, set => set.SetProperty(r => r.Number, 7))),
    ];

    private static Task Row(DeskWorld desk, string number, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ResponseRevision>> set) =>
        desk.Update(db => db.ResponseRevisions.Where(r => db.Cases.Any(c => c.Id == r.CaseId && c.Number == number)), set);
}
