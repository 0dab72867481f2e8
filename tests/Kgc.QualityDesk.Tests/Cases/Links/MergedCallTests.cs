using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases.Links;

/// <summary>Word of mouth reaches one person; the other one who asked the same is not forgotten.</summary>
public sealed class MergedCallTests
{
    private const string Ana = "ana.th@desk.example", Ben = "ben.th@desk.example";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_on_the_telephone_leaves_the_merged_case_to_somebody_who_tells_it_there(bool closesAtOnce)
    {
        var charts = closesAtOnce ? DeskWorld.ShippedWorkflows : Confirming();
        await using var desk = await DeskWorld.StartAsync(workflows: charts);
        var (target, merged) = (await CallAsync(desk, "Erste"), await CallAsync(desk, "Zweite"));
        await desk.DbAsync(async db =>
        {
            var ben = await db.Users.SingleAsync(p => p.DisplayName == "ben.th", DeskWorld.Cancel);
            await db.Cases.Where(c => c.Number == merged).ExecuteUpdateAsync(set => set.SetProperty(c => c.AdvisorId, ben.Id), DeskWorld.Cancel);
        });
        var ana = await desk.Actor(Ana);
        await desk.Run<MergeCases>(m => m.RunAsync(merged, new(target, null, null, null), ana, DeskWorld.Cancel));
        await desk.Complete(target, TaskTypes.QuickAnswer, "answered", Ana, new() { ["answer"] = "Ja, bis zum 31. März.", ["notice"] = "true" });
        Assert.Equal(closesAtOnce, (await desk.Load(target)).IsClosed);
        await desk.FireDueTimers();

        var own = await desk.Load(merged);
        Assert.Equal((false, false, null), (own.IsMerged, own.IsClosed, own.AnsweredAt));
        Assert.Equal(TaskTypes.QuickAnswer, (await desk.OpenTask(merged, TaskTypes.QuickAnswer)).Type);
        var note = await desk.DbAsync(db => db.Messages.AsNoTracking().SingleAsync(m => m.CaseId == own.Id && m.Kind == "note", DeskWorld.Cancel));
        Assert.Contains("Ja, bis zum 31. März.", note.Body, StringComparison.Ordinal);
        Assert.Contains(await desk.Mails(), m => m.Template == MailTemplates.CaseEscalated && m.Content.ToAddress == Ben);
        // Nobody approved those words: they went to nobody by themselves.
        Assert.DoesNotContain(await desk.Mails(), m => m.Content.Text.Contains("31. März", StringComparison.Ordinal));
        await desk.Complete(merged, TaskTypes.QuickAnswer, "answered", Ben, new() { ["answer"] = "Ja, bis zum 31. März.", ["notice"] = "true" });
        Assert.NotNull((await desk.Load(merged)).AnsweredAt);
        if (!closesAtOnce)
        {
            Directory.Delete(charts, recursive: true);
        }
    }

    private static async Task<string> CallAsync(DeskWorld desk, string name)
    {
        var ana = await desk.Actor(Ana);
        var question = DeskWorld.Question(name) with { Type = CaseType.PhoneQuickAnswer, Contact = new ContactInput { Name = name, Email = $"{name}@verein.example" } };
        return (await desk.Get<OpenCase, OpenCase.Receipt>(o => o.RunAsync(question, Channel.Phone, ana, null, DeskWorld.Cancel))).Number;
    }

    /// <summary>The shipped charts, but what was said is confirmed in writing, too.</summary>
    private static string Confirming()
    {
        var directory = Directory.CreateTempSubdirectory("charts-").FullName;
        foreach (var file in Directory.GetFiles(DeskWorld.ShippedWorkflows, "*.json"))
        {
            var chart = JsonNode.Parse(File.ReadAllText(file))!;
            foreach (var way in chart["root"]!["connections"]!.AsArray().Where(c => c!["source"]!["port"]!.GetValue<string>() == "answered"))
            {
                way!["target"]!["activity"] = "draft";
            }

            var activities = chart["root"]!["activities"]!.AsArray();
            if (activities.FirstOrDefault(a => a!["id"]!.GetValue<string>() == "close-quick") is { } unused)
            {
                activities.Remove(unused);
            }

            File.WriteAllText(Path.Combine(directory, Path.GetFileName(file)), chart.ToJsonString());
        }

        return directory;
    }
}
