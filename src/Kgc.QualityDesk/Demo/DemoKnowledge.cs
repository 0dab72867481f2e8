using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Knowledge.Answered;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Demo;

/// <summary>Publishes the demo's answers and some coming workshops, and lets visitors find their answers among them.</summary>
internal sealed class DemoKnowledge(DemoDesk desk, DemoFiles files)
{
    /// <summary>What comes after them is about the desk itself: spam, calls, barriers.</summary>
    private const int Published = 25;

    private static readonly (int Day, int Hours, string? Office, string Title, string Format, string Place, string Body)[] Workshops =
    [
        (12, 6, "TH", "Lernwerkstatt Good Practice: Einstieg", "Basiswerkstatt, 14 Plätze", "Weimar, barrierefrei",
            "Sie lernen die zwölf Kriterien kennen und wenden drei davon auf ein Praxisbeispiel an. Bringen Sie gern ein eigenes Vorhaben mit."),
        (26, 3, "ST", "Antragswerkstatt: Ziele, Rollen und Steuerung klären", "Werkstatt, 12 Plätze", "Magdeburg, barrierefrei",
            "Für Teams, die in den nächsten Monaten einen Antrag einreichen wollen. Sie gehen mit überprüfbaren Teilzielen und einem Zeitplan nach Hause."),
        (33, 2, null, "Werkstatt online: Fragebögen verständlich formulieren", "Online, 20 Plätze", "Videokonferenz",
            "Sie prüfen Ihren eigenen Fragebogen an einfachen Regeln: kurze Fragen, klare Antworten, keine personenbezogenen Daten."),
        (47, 7, "ST", "Quartiersmanagertreffen", "Fachaustausch", "Halle (Saale), barrierefrei",
            "Austausch über Quartiersarbeit: Zugangswege zu zurückgezogen lebenden Menschen, Zusammenarbeit mit der Wohnungswirtschaft, Verstetigung."),
        (61, 5, "TH", "Lernwerkstatt Good Practice: Partizipation vertiefen", "Vertiefung, 14 Plätze", "Erfurt, barrierefrei",
            "Welche Stufe der Beteiligung ist erreicht, und was ist der nächste Schritt? Mit den Kreisen der Entscheidung am eigenen Beispiel."),
    ];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var everywhere = await desk.ActorAsync("admin", cancel);
        desk.Clock.At = now.AddDays(-300);
        // An answer that comes from no case of this desk is brought in from a file, as the command "knowledge import" does.
        var answers = files.Questions.Take(Published).Select((question, index) => new KnowledgeInput
        {
            Kind = "answer", Slug = Slugs.Of(question.Subject), Title = question.Subject, Question = question.Body, Body = question.Answer, Topic = question.Topic, Setting = question.Setting,
            Phase = question.Phase, ReviewedUntil = BerlinTime.DateOf(now).AddDays(index == 11 ? -20 : 180 + (index * 7)),
        }).ToList();
        await desk.GetAsync<ImportKnowledge, ImportKnowledge.Outcome>(import => import.RunAsync(
            [.. answers.Select((answer, index) => new KnowledgeFile.Item(index + 1, answer, new Dictionary<string, string>()))], null, null, everywhere, cancel));
        var slugs = answers.ConvertAll(answer => answer.Slug!);

        foreach (var workshop in Workshops)
        {
            await AnnounceAsync(workshop, now, cancel);
        }

        for (var visit = 0; visit < 60; visit++)
        {
            desk.Clock.At = now.AddDays(-290 + (visit * 4.8));
            var (slug, channel) = (slugs[visit * 7 % slugs.Count], visit % 3 == 0 ? AnsweredChannel.Page : AnsweredChannel.Walk);
            var office = channel == AnsweredChannel.Page ? null : visit % 2 == 0 ? "TH" : "ST";
            await desk.GetAsync<CountAnswered, bool>(count => count.RunAsync(slug, FormattableString.Invariant($"demo-{visit}"), channel, office, cancel));
        }
    }

    private async Task AnnounceAsync(
        (int Day, int Hours, string? Office, string Title, string Format, string Place, string Body) workshop, DateTimeOffset now, CancellationToken cancel)
    {
        var by = await desk.ActorAsync(workshop.Office is { } code ? $"leitung.{code.ToLowerInvariant()}" : "admin", cancel);
        var starts = BerlinTime.At(BerlinTime.DateOf(now).AddDays(workshop.Day), new TimeOnly(10, 0));
        await PublishAsync(new KnowledgeInput
        {
            Kind = "workshop", Title = workshop.Title, Body = workshop.Body, Topic = "WORK-TEILN", Office = workshop.Office, Format = workshop.Format, Place = workshop.Place,
            StartsAt = starts, EndsAt = starts.AddHours(workshop.Hours), RegisterAt = $"mailto:werkstatt.{(workshop.Office ?? "th").ToLowerInvariant()}@demo.invalid",
        }, by, cancel);
    }

    private Task<string> PublishAsync(KnowledgeInput input, Actor by, CancellationToken cancel) =>
        desk.GetAsync<PublishKnowledge, string>(publish => publish.PublishAsync(input, by, cancel));
}
