using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Makes the world that a burst of the chart acts on.</summary>
public sealed class BurstHosts(DeskDb db, TaskOpener opener, MailWriter mail)
{
    internal IActivityHost For(Burst burst) => new DeskActivities(db, opener, mail, burst);
}
