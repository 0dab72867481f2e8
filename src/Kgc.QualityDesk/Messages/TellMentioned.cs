using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Messages;

/// <summary>Who may be named in a note of a case, and the mail that points to it. Nothing of the note leaves the house.</summary>
public sealed class TellMentioned(StaffDirectory staff, MailWriter mail, ApplicantLinks links)
{
    /// <summary>Notes are for the advisors and supervisors of the case's office only, so nobody else can be named.</summary>
    public Task<List<Person>> CandidatesAsync(int officeId, CancellationToken cancel) => staff.AllSuitableAsync(Roles.Advisor, officeId, cancel);

    internal async Task<IReadOnlyList<Person>> FindAsync(Case theCase, string text, Actor by, CancellationToken cancel) =>
        !text.Contains('@', StringComparison.Ordinal) ? []
            : [.. MentionNames.In(text, await CandidatesAsync(theCase.OfficeId, cancel)).Where(p => p.Id != by.PersonId)];

    internal async Task MailAsync(Case theCase, IReadOnlyList<Person> people, Act act, CancellationToken cancel)
    {
        foreach (var person in people.Where(p => p.WantsMentionMail && p.Email is not null))
        {
            var fields = links.StaffFields(theCase, act.By.Name);
            await mail.ToStaffAsync(MailTemplates.Mention, theCase.OfficeId, person, fields, act.At, cancel);
        }
    }
}
