using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Bulk;

/// <summary>
/// One mail to whoever was given cases by a bulk act, however many they are. It comes after them: each case is a change of its own, and
/// its history says the same.
/// </summary>
public sealed class TellAssigned(Desk desk, DeskDb db, MailWriter mail, ApplicantLinks links)
{
    internal Task RunAsync(string email, IReadOnlyList<string> numbers, People.Actor by, CancellationToken cancel) => numbers.Count == 0 ? Task.CompletedTask
        : desk.ChangeAsync(async now =>
        {
            var address = email.Trim().ToUpperInvariant();
            var person = await db.Users.SingleAsync(p => p.NormalizedEmail == address, cancel);
            if (person.Id != by.PersonId && person.WantsAssignmentMail)
            {
                var office = await db.Cases.Where(c => c.Number == numbers[0]).Select(c => c.OfficeId).SingleAsync(cancel);
                await mail.ToStaffAsync(MailTemplates.CasesAssigned, office, person, links.AssignedFields(numbers, by.Name), now, cancel);
            }
        }, cancel);
}
