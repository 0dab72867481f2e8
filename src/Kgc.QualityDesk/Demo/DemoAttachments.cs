using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>An open question of each office gets a file, made here.</summary>
internal sealed class DemoAttachments(DemoDesk desk)
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        desk.Clock.At = now;
        foreach (var office in new[] { "TH", "ST" })
        {
            var theCase = await desk.GetAsync<DeskDb, Case>(db => db.Cases.AsNoTracking().Where(c => c.Office!.Code == office
                && c.Channel == Channel.Form && c.TypeCode == CaseType.QualityQuestion && c.Stage != Stage.Closed && c.WithdrawnAt == null).OrderByDescending(c => c.ReceivedAt).FirstAsync(cancel));
            var file = new IncomingFile("Konzept Bewegung im Quartier (Entwurf).pdf", () => new MemoryStream(Concept(theCase, BerlinTime.DateOf(now))));
            await desk.RunAsync<ReceiveFiles>(receive => receive.ForQuestionAsync(theCase.Id, [file], cancel));
        }
    }

    private static byte[] Concept(Case theCase, DateOnly day) => ReportPdf.Write(new ReportDocument(
        "Konzept: Bewegung im Quartier",
        [("Zur Frage", theCase.Subject), ("Stand", "Entwurf")],
        [
            new("goal", "Ziel", ["Menschen über 60 treffen sich einmal in der Woche zu einem Spaziergang mit leichten Übungen. Angehörige und Nachbarn sind eingeladen."], null),
            new("need", "Bedarf", ["Im Stadtteil leben viele ältere Menschen allein. Der Begegnungsort ist zu Fuß erreichbar. Kleinräumige Daten fehlen noch."], null),
            new("proof", "Nachweis", ["Wir zählen die Teilnahmen und fragen nach drei Monaten, was sich verändert hat."], null),
        ],
        false, day) { FactsCaption = "Angaben zum Konzept" });
}
