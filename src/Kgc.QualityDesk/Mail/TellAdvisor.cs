using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Mail;

/// <summary>Tells whoever advises a case that something came up in it: case number and occasion, never content.</summary>
public sealed class TellAdvisor(MailWriter mail, ApplicantLinks links)
{
    internal async Task OfAsync(Case theCase, string occasion, DateTimeOffset now, CancellationToken cancel)
    {
        if (theCase.Advisor is { IsActive: true, WantsAssignmentMail: true } advisor)
        {
            await mail.ToStaffAsync(MailTemplates.CaseEscalated, theCase.OfficeId, advisor, links.StaffFields(theCase, occasion), now, cancel);
        }
    }
}
