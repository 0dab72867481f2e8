using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Mail;

/// <summary>Writes mail into the outbox, in the transaction of its cause. Nothing is sent here.</summary>
public sealed partial class MailWriter(DeskDb db, MailTemplates templates, MailSealer sealer, ApplicantLinks links)
{
    /// <summary>Sends a named text to the applicant. Without a mail address a person gets a task to tell them.</summary>
    public async Task ToApplicantAsync(
        Case theCase, string template, Act act, CancellationToken cancel, IReadOnlyDictionary<string, string>? extra = null)
    {
        if (MailTemplates.CarriesAnswer(template))
        {
            throw new InvalidOperationException("An answer goes out by its seal.");
        }

        var content = await templates.FillAsync(template, theCase.OfficeId, FieldsOf(theCase, act.At, extra), cancel);
        Bring(theCase, template, theCase.Told(template, content.Plain, act), content, act);
    }

    /// <summary>By mail where there is an address; otherwise a person gets the task to tell the applicant.</summary>
    private OutboxMail? Bring(Case theCase, string template, Message message, MailText content, Act act)
    {
        if (theCase.Contact.Email is { Length: > 0 } address)
        {
            var mail = Put(template, MailContent.Of(address, theCase.Contact.Name, content), act.At);
            (mail.Case, mail.Said) = (theCase, message);
            return mail;
        }

        if (template != MailTemplates.Acknowledgement && !theCase.Contact.IsAnonymous)
        {
            theCase.Tasks.Add(theCase.DeliverByHand(template, message, act));
        }

        return null;
    }

    public async Task TaskAssignedAsync(Case theCase, DeskTask task, Person person, DateTimeOffset now, CancellationToken cancel)
    {
        if (person.WantsAssignmentMail)
        {
            await ToStaffAsync(MailTemplates.TaskAssigned, theCase.OfficeId, person, links.StaffFields(theCase, task), now, cancel);
        }
    }

    /// <summary>A mail to a member of staff: links and numbers only, never case content. One that has not left yet may be given to say this instead.</summary>
    public async Task<OutboxMail> ToStaffAsync(
        string template, int officeId, Person person, IReadOnlyDictionary<string, string> fields, DateTimeOffset now, CancellationToken cancel, OutboxMail? instead = null)
    {
        var all = new Dictionary<string, string>(fields) { ["name"] = person.DisplayName };
        var content = MailContent.Of(person.Email!, person.DisplayName, await templates.FillAsync(template, officeId, all, cancel));
        var mail = instead ?? Put(template, content, now);
        mail.PersonId = person.Id;
        mail.Sealed = instead is null ? mail.Sealed : Seal(template, content);
        return mail;
    }

    /// <summary>A mail about a case to its own address that is no message of the case: one-time code, lost link.</summary>
    public async Task ToOwnAddressAsync(Case theCase, string template, IReadOnlyDictionary<string, string> extra, DateTimeOffset now, CancellationToken cancel)
    {
        if (theCase.Contact.Email is not { Length: > 0 } address)
        {
            return;
        }

        var content = await templates.FillAsync(template, theCase.OfficeId, FieldsOf(theCase, now, extra), cancel);
        Put(template, MailContent.Of(address, theCase.Contact.Name, content), now).CaseId = theCase.Id;
    }

    /// <summary>The way back to a draft, to an address that belongs to no case and is forgotten once the mail is out.</summary>
    public void DraftCode(string address, string code, string until, DateTimeOffset now)
    {
        var fields = new Dictionary<string, string> { ["code"] = code, ["frist"] = until, ["link"] = links.ToDraft(code) };
        var content = MailTemplates.Fill(MailTemplates.Default(MailTemplates.DraftCode), fields);
        Put(MailTemplates.DraftCode, MailContent.Of(address, "", content), now);
    }

    /// <summary>A mail to an expert without an account. Nothing of the case stands in it but its number; it is no message of the case.</summary>
    public async Task ToOutsiderAsync(
        string template, Case theCase, string address, string name, IReadOnlyDictionary<string, string> extra, DateTimeOffset now, CancellationToken cancel)
    {
        var office = theCase.Office!;
        var fields = new Dictionary<string, string>(extra)
        {
            ["name"] = name, ["nummer"] = theCase.Number, ["stelle"] = office.Name, ["kontakt"] = office.ContactEmail ?? "", ["telefon"] = office.ContactPhone ?? "",
        };
        Put(template, MailContent.Of(address, name, await templates.FillAsync(template, theCase.OfficeId, fields, cancel)), now);
    }

    private Dictionary<string, string> FieldsOf(Case theCase, DateTimeOffset now, IReadOnlyDictionary<string, string>? extra)
    {
        var fields = new Dictionary<string, string>(ApplicantFields.Of(theCase, links.LinkFor(theCase), now));
        foreach (var (key, value) in extra ?? new Dictionary<string, string>())
        {
            fields[key] = value;
        }

        return fields;
    }

    private OutboxMail Put(string template, MailContent content, DateTimeOffset now)
    {
        var mail = new OutboxMail
        {
            MessageId = $"<{Guid.CreateVersion7():N}@{links.MailDomain}>",
            Template = template,
            Sealed = Seal(template, content),
            CreatedAt = now,
            NextAttemptAt = now,
        };
        db.OutboxMails.Add(mail);
        return mail;
    }

    private string Seal(string template, MailContent content) => sealer.Seal(content with { Template = template });
}
