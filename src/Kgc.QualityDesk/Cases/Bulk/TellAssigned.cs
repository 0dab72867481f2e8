using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Bulk;

/// <summary>
/// One mail to whoever was given cases by a bulk act, however many they are. It is written in the save of the first case and written on in
/// that of each further one, and waits a little before it leaves: so an act that breaks off, or a program that is killed, has told of
/// exactly the cases that were given.
/// </summary>
public sealed class TellAssigned(DeskDb db, MailWriter mail, ApplicantLinks links)
{
    /// <summary>How long the next case may take; longer, and it goes into a mail of its own.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    /// <summary>What the mail of one act says so far.</summary>
    /// <param name="MessageId">of the mail</param>
    /// <param name="Version">of the mail; another means that it is on its way</param>
    /// <param name="Numbers">of the cases in it</param>
    internal sealed record Letter(string MessageId, int Version, IReadOnlyList<string> Numbers);

    /// <summary>Within the change of a case. The letter as it is once that is saved; null when that person wants none.</summary>
    internal async Task<Letter?> AddAsync(Letter? letter, Case theCase, Person to, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        if (to.Id == by.PersonId || !to.WantsAssignmentMail)
        {
            return null;
        }

        var begun = letter is null ? null
            : await db.OutboxMails.SingleOrDefaultAsync(m => m.MessageId == letter.MessageId && m.Version == letter.Version && m.State == MailState.Pending, cancel);
        IReadOnlyList<string> numbers = begun is null ? [theCase.Number] : [.. letter!.Numbers, theCase.Number];
        var row = await mail.ToStaffAsync(MailTemplates.CasesAssigned, theCase.OfficeId, to, links.AssignedFields(numbers, by.Name), now, cancel, begun);
        row.Pause(now + Wait);
        return new(row.MessageId, row.Version, numbers);
    }
}
