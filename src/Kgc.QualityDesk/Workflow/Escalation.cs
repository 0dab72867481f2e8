using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Workflow;

/// <summary>
/// Tells everybody of a role in the case's office (the supervisors, unless the chart names another) that something is the matter.
/// The message is part of the history; the mail names case and step only, as every mail to staff.
/// </summary>
public sealed class Escalation(StaffDirectory staff, MailWriter mail, ApplicantLinks links)
{
    internal async Task RaiseAsync(Burst burst, ActivityCall call, CancellationToken cancel)
    {
        var role = call.Input("role")?.ToString() is { Length: > 0 } named ? named : Roles.Supervisor;
        var (theCase, at) = (burst.Case, burst.Act.At);
        var people = await staff.AllSuitableAsync(role, theCase.OfficeId, cancel);
        theCase.Record(EntryKinds.CaseEscalated, burst.Act, new
        {
            step = call.Node.DisplayText, role, message = call.Input("message")?.ToString(), told = people.Select(p => p.DisplayName).ToList(),
        });
        foreach (var person in people)
        {
            await mail.ToStaffAsync(MailTemplates.CaseEscalated, theCase.OfficeId, person, links.StaffFields(theCase, call.Node.DisplayText), at, cancel);
        }
    }
}
