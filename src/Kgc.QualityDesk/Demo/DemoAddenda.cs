using System.Text.Json.Nodes;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Reports;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>In each office somebody has noticed a mistake in an old answer: an addendum with a file waits for the second person.</summary>
internal sealed class DemoAddenda(DemoDesk desk)
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        desk.Clock.At = now;
        foreach (var office in new[] { "TH", "ST" })
        {
            var number = await desk.GetAsync<DeskDb, string>(db => db.Cases.Where(c => c.Office!.Code == office && c.Stage == Stage.Closed
                && c.TypeCode == CaseType.QualityQuestion && c.Revisions.Any(r => r.SentAt != null)).OrderByDescending(c => c.ClosedAt).Select(c => c.Number).FirstAsync(cancel));
            var by = await desk.ActorAsync($"beratung.{office.ToLowerInvariant()}", cancel);
            var task = await desk.GetAsync<StartAddendum, string>(start => start.RunAsync(number, by, cancel));
            var file = new IncomingFile("Übersicht der Fristen.pdf", () => new MemoryStream(Dates(BerlinTime.DateOf(now))));
            await desk.RunAsync<EditAnswerFiles>(edit => edit.AddAsync(task, [file], by, cancel));
            await desk.RunAsync<CompleteTask>(c => c.RunAsync(task, "submitted", new JsonObject
            {
                ["changes"] = "Die Frist für den Antrag, die wir genannt haben, ist inzwischen verlängert worden.",
                ["text"] = "Anträge sind jetzt **bis Ende Mai** möglich. Alles andere aus unserer Antwort gilt weiter. Die Übersicht liegt bei.",
            }, null, by, cancel));
        }
    }

    private static byte[] Dates(DateOnly day) => ReportPdf.Write(new ReportDocument(
        "Übersicht der Fristen", [("Antrag", "bis Ende Mai"), ("Verwendungsnachweis", "drei Monate nach dem Ende des Vorhabens")], [], false, day) { FactsCaption = "Fristen" });
}
