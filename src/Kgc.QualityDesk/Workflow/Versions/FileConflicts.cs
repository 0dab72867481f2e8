using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>A file bears the number of a version that an administrator published: the published one goes on, and people are told once.</summary>
internal static class FileConflicts
{
    public static async Task TellAsync(DeskDb db, IEnumerable<(WorkflowDefinition Definition, string File)> conflicts, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (definition, file) in conflicts)
        {
            // The content's hash belongs to the text: another file under the same number is another conflict.
            var detail = $"Die Datei {file} bringt die Fassung {definition.Version} von „{definition.DefinitionId}“ mit anderem Inhalt (Prüfsumme {definition.ContentHash[..12]}). "
                + "Unter dieser Nummer wurde hier bereits eine eigene Fassung veröffentlicht; sie gilt weiter. "
                + "Bitte geben Sie der Datei eine neue Versionsnummer, oder übernehmen Sie ihren Inhalt als Entwurf.";
            if (!await db.Incidents.AnyAsync(i => i.CaseId == null && i.Detail == detail, cancel))
            {
                db.Incidents.Add(new Incident { Detail = detail, At = now });
            }
        }
    }
}
