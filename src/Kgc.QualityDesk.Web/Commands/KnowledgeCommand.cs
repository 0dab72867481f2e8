using System.CommandLine;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Web.Commands;

internal static class KnowledgeCommand
{
    private const string About = "Übernimmt Einträge aus einer Datei: eine JSON-Liste oder ein JSON-Objekt je Zeile. Felder: title und body (nötig), "
        + "kind (answer, instrument, workshop), slug, question, keywords, topic, setting, phase, criteria, office, reviewedUntil, startsAt, endsAt, place, format, "
        + "registerAt, source, url. Ein vorhandener slug ändert den Eintrag; ohne slug entsteht er aus dem Titel. Bei einem Fehler wird nichts übernommen.";

    public static Command Create(CommandRun run) => new("knowledge", "Veröffentlichte Antworten, Instrumente und Werkstätten.") { Import(run) };

    private static Command Import(CommandRun run)
    {
        var file = new Argument<string>("DATEI") { Description = "JSON-Liste oder JSON-Zeilen, UTF-8." };
        var kind = new Option<string?>("--kind") { Description = "Art der Einträge, die selbst keine nennen: answer, instrument oder workshop." };
        var office = new Option<string?>("--office") { Description = "Stelle der Einträge, die selbst keine nennen: TH oder ST; ohne Angabe beide." };
        var command = new Command("import", About) { file, kind, office };
        return run.With(command, async context =>
        {
            var items = KnowledgeFile.Read(await File.ReadAllTextAsync(context.Parse.GetRequiredValue(file), context.Cancel));
            var done = await context.Get<ImportKnowledge>().RunAsync(items, context.Parse.GetValue(kind), context.Parse.GetValue(office), Actor.System, context.Cancel);
            foreach (var hint in done.Hints)
            {
                await context.Error.WriteLineAsync($"Hinweis: {hint}");
            }

            await context.Output.WriteLineAsync(FormattableString.Invariant($"{done.Added} neu, {done.Changed} geändert, {done.Same} unverändert."));
            return 0;
        });
    }
}
