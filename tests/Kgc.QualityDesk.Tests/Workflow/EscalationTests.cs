using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow;

public class EscalationTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task An_escalation_tells_the_supervisors_of_the_office_by_mail_and_the_history_why()
    {
        await using var desk = await new SmallChart()
            .Add("QualityDesk.Escalate", "Zu lange ohne Antwort", ("message", "Bitte entscheiden.")).Task("first").Wire("Zu lange ohne Antwort>first")
            .StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var mail = (await desk.Mails()).Single(m => m.Template == "case-escalated").Content;
        Assert.Equal("lea.th@desk.example", mail.ToAddress);
        Assert.Contains("Zu lange ohne Antwort", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Bitte entscheiden", mail.Text, StringComparison.Ordinal);
        var entry = await desk.DbAsync(db => db.CaseEntries.SingleAsync(e => e.Kind == "case-escalated", DeskWorld.Cancel));
        Assert.Contains("Bitte entscheiden.", entry.Data, StringComparison.Ordinal);
        Assert.Contains("lea.th", entry.Data, StringComparison.Ordinal);
        await desk.OpenTask(number, "first");
    }

    [Fact]
    public async Task An_escalation_may_name_another_role()
    {
        await using var desk = await new SmallChart().Add("QualityDesk.Escalate", "hint", ("role", "expert")).Task("first").Wire("hint>first").StartAsync(Database);
        await desk.Ask();
        Assert.Equal(["emil.th@desk.example", "eva.th@desk.example"],
            (await desk.Mails()).Where(m => m.Template == "case-escalated").Select(m => m.Content.ToAddress).Order());
    }
}
