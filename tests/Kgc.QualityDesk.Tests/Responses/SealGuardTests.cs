using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tests.Architecture;
using Kgc.QualityDesk.Tests.Mail;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>No code may make an outgoing answer of its own: there is one maker of sealed answers, one writer of answer mails and one gate.</summary>
public sealed class SealGuardTests
{
    private static readonly (string Mark, string[] Places)[] Only =
    [
        ("new SealedAnswer(", ["src/Kgc.QualityDesk/Responses/SealCheck.cs"]),
        ("OutboxMails.Add(", ["src/Kgc.QualityDesk/Mail/MailWriter.cs"]),
        ("mail.AnswerAsync(", ["src/Kgc.QualityDesk/Responses/SealLoop.cs"]),
        ("ApplicantFields.Answer]", ["src/Kgc.QualityDesk/Mail/MailWriter.Answers.cs"]),
        ("transport.DeliverAsync(", ["src/Kgc.QualityDesk/Mail/MailCarrier.cs"]),
        ("MarkAnswered(", ["src/Kgc.QualityDesk/Cases/Case.Seals.cs"]),
        ("BeAnswered(", ["src/Kgc.QualityDesk/Cases/Case.Calls.cs", "src/Kgc.QualityDesk/Cases/Case.Links.cs"]),
    ];

    [Fact]
    public void Sealed_answers_and_mails_are_made_in_one_place_each()
    {
        var sources = Sources.Under("src").ToList();
        foreach (var (mark, places) in Only)
        {
            Assert.Equal(places, sources.Where(s => s.Text.Contains(mark, StringComparison.Ordinal)).Select(s => s.Path));
        }

        Assert.DoesNotContain(typeof(SealedAnswer).GetConstructors(), c => c.IsPublic);
    }

    [Fact]
    public async Task No_other_text_of_an_office_carries_the_draft_whatever_fields_it_names()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = await desk.Drafted("Geheimer Entwurf", withFile: false);
        var office = (await desk.Load(number)).OfficeId;
        List<string> carried = [];
        foreach (var name in MailTemplates.Names)
        {
            await desk.DbAsync(async db =>
            {
                db.Set<OfficeText>().RemoveRange(db.Set<OfficeText>());
                db.Set<OfficeText>().Add(new OfficeText { OfficeId = office, Key = "mail." + name, Markdown = "Betreff: x\n{{antwort}} {{anlagen}}" });
                await db.SaveChangesAsync(DeskWorld.Cancel);
            });
            try
            {
                await SendAsync(desk, number, name);
                carried.AddRange((await desk.Mails()).Where(m => m.Content.Text.Contains("Geheimer", StringComparison.Ordinal)).Select(m => m.Template));
            }
            catch (InvalidOperationException) when (MailTemplates.CarriesAnswer(name))
            {
                // Refused outright: an answer goes out by its seal.
            }
        }

        Assert.Empty(carried);
    }

    [Theory]
    [InlineData("answer", false)]
    [InlineData("closing", true)]
    [InlineData("interim", false)]
    public async Task A_mail_that_names_no_revision_or_another_text_does_not_leave_either(string template, bool namesRevision)
    {
        List<OutgoingMail> taken = [];
        await using var desk = await Outbox.StartAsync("Sqlite", SealDesk.Noting(taken));
        var number = await desk.Drafted(withFile: false);
        await desk.Approve(number);
        var mail = await desk.Row("answer");
        var revision = namesRevision ? mail.RevisionId : null;
        await desk.Update(db => db.OutboxMails.Where(m => m.Id == mail.Id), set => set.SetProperty(m => m.RevisionId, revision).SetProperty(m => m.Template, template));
        await desk.Update(db => db.ResponseRevisions, set => set.SetProperty(r => r.Text, "Anders"));
        Assert.Equal(DeliveryResult.Ends.Unsealed, (await desk.Deliver(mail.Id)).Kind);
        Assert.Contains(EntryKinds.SealBroken, await desk.History(number));
        Assert.Empty(taken);
    }

    private static Task SendAsync(DeskWorld desk, string number, string template) => desk.Run<IServiceProvider>(async services =>
    {
        var (act, writer) = (services.GetRequiredService<Desk>(), services.GetRequiredService<MailWriter>());
        await act.ChangeAsync(async now =>
        {
            var theCase = (await act.LoadAsync(c => c.Number == number, DeskWorld.Cancel))!;
            await writer.ToApplicantAsync(theCase, template, await act.ActAsync(Actor.System, theCase, now, DeskWorld.Cancel), DeskWorld.Cancel);
        }, DeskWorld.Cancel);
    });
}
