using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Makes the world that a burst of the chart acts on.</summary>
public sealed class BurstHosts(DeskDb db, TaskOpener opener, Escalation escalation, SealLoop answers)
{
    internal DeskActivities For(Burst burst) => new(db, this, burst);

    internal TaskOpener Opener => opener;

    internal Escalation Escalation => escalation;

    internal MailWriter Mail => answers.Mail;

    internal SealLoop Answers => answers;
}
