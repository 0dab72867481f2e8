using System.Text.Json.Nodes;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using NSubstitute;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>What tests about seals ask of a desk.</summary>
internal static class SealDesk
{
    public const string Ana = "ana.th@desk.example", Ben = "ben.th@desk.example", Lea = "lea.th@desk.example";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    /// <summary>A transport that notes everything that leaves the house.</summary>
    public static IMailTransport Noting(List<OutgoingMail> taken)
    {
        var transport = Substitute.For<IMailTransport>();
        transport.DeliverAsync(Arg.Do<OutgoingMail>(taken.Add), Arg.Any<CancellationToken>()).Returns(Task.CompletedTask);
        return transport;
    }

    /// <summary>A case whose answer with one file waits for the second person; everything that was due before has left.</summary>
    public static async Task<string> Drafted(this DeskWorld desk, string text = "So weisen Sie den Bedarf nach.", bool withFile = true)
    {
        var number = (await desk.Ask()).Number;
        if (await desk.DbAsync(db => db.Tasks.AnyAsync(t => t.Case!.Number == number && t.Type == "triage", Cancel)))
        {
            await desk.Complete(number, "triage", "accept", Ana, JourneyTests.Accept([]));
        }

        if (withFile)
        {
            await desk.Attach(number);
        }

        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = text });
        return number;
    }

    public static async Task Attach(this DeskWorld desk, string number, string name = "Merkblatt.pdf", string type = "draft-response", string who = Ana)
    {
        var (task, by) = (await desk.OpenTask(number, type), await desk.Actor(who));
        await desk.Run<EditAnswerFiles>(f => f.AddAsync(task.PublicId, [FileDesk.File(name, SampleFiles.Pdf($"% {number}\n"))], by, Cancel));
    }

    public static Task Approve(this DeskWorld desk, string number, string who = Lea, string type = "approve-response", string? seal = null) =>
        desk.Complete(number, type, "approved", who, seal is null ? [] : new JsonObject { ["seal"] = seal });

    public static Task<ResponseRevision> Revision(this DeskWorld desk, string number) => desk.DbAsync(db => db.ResponseRevisions.AsNoTracking()
        .Include(r => r.Files).ThenInclude(f => f.Attachment).Include(r => r.Approvals)
        .Where(r => db.Cases.Any(c => c.Id == r.CaseId && c.Number == number)).OrderByDescending(r => r.Number).FirstAsync(Cancel));

    public static async Task<string> CodeOf(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;

    public static Task Update<T>(this DeskWorld desk, Func<DeskDb, IQueryable<T>> which, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<T>> set)
        where T : class => desk.DbAsync(db => which(db).ExecuteUpdateAsync(set, Cancel));

    public static async Task Change(this DeskWorld desk, string number, Action<ContactInputs> edit, string who = Ben)
    {
        var (by, theCase) = (await desk.Actor(who), await desk.Load(number));
        var inputs = new ContactInputs { Name = theCase.Contact.Name, Email = theCase.Contact.Email, PostalAddress = theCase.Contact.PostalAddress, Phone = theCase.Contact.Phone };
        edit(inputs);
        await desk.Run<ChangeContact>(c => c.RunAsync(number, null,
            new ContactInput { Name = inputs.Name, Email = inputs.Email, PostalAddress = inputs.PostalAddress, Phone = inputs.Phone }, by, Cancel));
    }

    internal sealed class ContactInputs
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? PostalAddress { get; set; }

        public string? Phone { get; set; }
    }
}
