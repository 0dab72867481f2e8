using System.Collections.Frozen;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Reports;

/// <summary>The first edition. Never changed once a report was signed with it: what differs is the second edition.</summary>
internal static class EditionOne
{
    // What the law demands of the office is no advice.
    private static readonly FrozenSet<string> NoAdvice = FrozenSet.Create("barrier-report", "data-subject-request");
    private static readonly FrozenSet<string> NoConsultation = FrozenSet.Create("duplicate", "spam", "declined");

    private static readonly ReportLists.Entry[] Channels =
        [.. Enum.GetValues<Channel>().Select(c => new ReportLists.Entry(c.Kebab(), ChannelName(c)))];

    private static readonly ReportLists.Entry[] Outcomes =
    [
        new("in-time", "Beantwortet, fristgerecht"), new("late", "Beantwortet, nach der Frist"), new("closed-unanswered", "Ohne Antwort abgeschlossen"),
        new("open", "Offen, Frist läuft oder ruht"), new("overdue", "Offen, Frist überschritten"),
    ];

    private static readonly ReportLists.Entry[] Consulted =
    [
        new("answered", "Beantwortet"), new("completed", "Begleitung beendet"), new("ended-early", "Begleitung vorzeitig beendet"),
        new("no-reply", "Keine Rückmeldung auf unsere Rückfrage"), new("withdrawn", "Zurückgezogen"), new("withdrawn-by-phone", "Telefonisch zurückgezogen"),
    ];

    public static ReportDefinition Definition { get; } = new(1, EditionOneRules.Rules, EditionOneRules.NotCollected, new Dictionary<string, string>(), Compute);

    private static string ChannelName(Channel channel) => channel switch
    {
        Channel.Form => "Formular", Channel.Api => "Schnittstelle", Channel.Phone => "Telefon", Channel.Paper => "Brief", _ => "E-Mail",
    };

    private static ReportFigures Compute(ReportFacts facts)
    {
        var advice = facts.Cases.Where(c => !NoAdvice.Contains(c.TypeCode)).ToList();
        var requests = advice.Where(c => In(facts, c.ReceivedOn)).ToList();
        var received = Counting.Of("requests_received", "", "Beratungsanfragen insgesamt", 0, requests);
        var dimensions = Dimensions(facts, requests, received);
        var (given, mentions) = TargetGroups(facts, requests, received);
        var standing = Standing(requests, received);
        var (closed, unadvised) = Closures([.. advice.Where(c => c.ClosedOn is { } day && In(facts, day))]);
        var ratings = Ratings(requests, received);
        var others = Alone("other_proceedings", "Andere Vorgänge (keine Beratung)", "Vorgänge", [.. facts.Cases.Where(c => NoAdvice.Contains(c.TypeCode) && In(facts, c.ReceivedOn))]);
        List<Hiding> hidings =
        [
            .. dimensions.Concat([standing, closed, unadvised, others]).Select(t => Hiding.Of([t])),
            Hiding.Of([given, mentions], [.. mentions.Rows.Select(r => (r, given.Rows[0])), (given.Rows[0], mentions.Total)]),
        ];
        var rating = Hiding.Of([ratings]);
        hidings.Add(rating);
        var hidden = hidings.SelectMany(h => h.Hidden).ToFrozenSet(StringComparer.Ordinal);
        var withheld = hidings.SelectMany(h => h.Withheld).ToFrozenSet(StringComparer.Ordinal);
        return new ReportFigures(
            [standing, closed, .. dimensions, given, mentions, ratings, unadvised, others],
            EditionOneMeasures.Of(facts, requests, new(standing, dimensions.Single(t => t.Key == "district"), ratings, rating, hidden, withheld)), hidden, withheld);
    }

    private static bool In(ReportFacts facts, DateOnly day) => day >= facts.From && day <= facts.To;

    private static IReadOnlyList<ReportTable> Dimensions(ReportFacts facts, List<ReportCase> requests, Tally received)
    {
        ReportTable By(string key, string title, string first, IEnumerable<ReportLists.Entry> list, Func<ReportCase, string?> code) =>
            new(key, title, first, "Anfragen", EditionOneRules.TextOf(key), received, Counting.Rows(key, requests, list, code));
        return
        [
            By("contacts_by_channel", "Kontakte je Kanal", "Kanal", Channels, c => c.Channel.Kebab()),
            new("topic", "Nach Thema", "Thema", "Anfragen", EditionOneRules.TextOf("topic"), received, Counting.Tree("topic", requests, facts.Lists.Topics, c => c.Topic)),
            By("setting", "Nach Lebenswelt (Setting)", "Lebenswelt", facts.Lists.Settings, c => c.Setting),
            By("district", "Nach Landkreis und kreisfreier Stadt", "Landkreis, kreisfreie Stadt", facts.Lists.Districts, c => c.DistrictKey),
            By("phase", "Nach Phase", "Phase", facts.Lists.Phases, c => c.Phase),
            By("lrv_relation", "LRV-Bezug (Antragsstand)", "Antragsstand", facts.Lists.ApplicationStages, c => c.ApplicationStage),
        ];
    }

    private static (ReportTable Given, ReportTable Mentions) TargetGroups(ReportFacts facts, List<ReportCase> requests, Tally received)
    {
        var rows = Counting.Mentions("target_group", requests, facts.Lists.TargetGroups, c => c.Groups);
        var total = new Tally("target_group", "", "Nennungen insgesamt", 0, [.. rows.SelectMany(r => r.Cases).Order(StringComparer.Ordinal)]);
        return (
            new ReportTable("target_group_given", "Zielgruppen: Anfragen mit Angabe", "Angabe", "Anfragen", EditionOneRules.TextOf("target_group_given"), received,
            [
                Counting.Of("target_group_given", "given", "Mit mindestens einer Zielgruppe", 1, requests.Where(c => c.TargetGroups is not null)),
                Counting.Of("target_group_given", Counting.None, Counting.NoneLabel, 1, requests.Where(c => c.TargetGroups is null)),
            ]),
            new ReportTable("target_group", "Nach Zielgruppe (Nennungen)", "Zielgruppe", "Nennungen", EditionOneRules.TextOf("target_group"), total, rows) { IsShared = false });
    }

    private static ReportTable Standing(List<ReportCase> requests, Tally received)
    {
        var timed = requests.Where(c => c.Outcome != ReportOutcome.NotTimed).ToList();
        return new ReportTable("standing", "Stand der Anfragen am Stichtag", "Stand", "Anfragen", EditionOneRules.TextOf("standing"), received,
        [
            Counting.Of("standing", "timed", "Zählt zur Bearbeitungszeit", 1, timed),
            .. Outcomes.Select(o => Counting.Of("standing", o.Code, o.Name, 2, timed.Where(c => c.Outcome.Kebab() == o.Code))),
            Counting.Of("standing", "not-timed", "Zählt nicht: Dublette, Spam, nicht zuständig oder Frist in Monaten", 1, requests.Where(c => c.Outcome == ReportOutcome.NotTimed)),
        ]);
    }

    /// <summary>Consultations with their reasons. The others stand apart, so that their small number does not take the large one with it.</summary>
    private static (ReportTable Consulted, ReportTable Not) Closures(List<ReportCase> closed)
    {
        var (not, yes) = (closed.Where(c => NoConsultation.Contains(c.ClosureReason ?? "")).ToList(), closed.Where(c => !NoConsultation.Contains(c.ClosureReason ?? "")).ToList());
        return (
            new ReportTable("consultations_closed", "Abgeschlossene Beratungen nach Grund", "Abschlussgrund", "Fälle", EditionOneRules.TextOf("consultations_closed"),
                Counting.Of("consultations_closed", "", "Abgeschlossene Beratungen", 0, yes),
                Counting.Mentions("consultations_closed", yes, Consulted, c => [c.ClosureReason ?? Counting.None])),
            Alone("closed_without_consultation", "Abschlüsse ohne Beratung", "Fälle", not));
    }

    private static ReportTable Ratings(List<ReportCase> requests, Tally received) =>
        new("feedback", "Rückmeldungen der Ratsuchenden", "Bewertung", "Anfragen", EditionOneRules.TextOf("feedback"), received,
        [
            Counting.Of("feedback", "rated", "Mit Bewertung", 1, requests.Where(c => c.Rating is not null)),
            .. Enumerable.Range(1, 5).Reverse().Select(score => Counting.Of("feedback", $"{score}", $"{score} von 5", 2, requests.Where(c => c.Rating == score))),
            Counting.Of("feedback", Counting.None, "Ohne Bewertung", 1, requests.Where(c => c.Rating is null)),
        ]);

    /// <summary>A count that is no part of any sum.</summary>
    private static ReportTable Alone(string key, string label, string unit, List<ReportCase> cases) =>
        new(key, label, label, unit, EditionOneRules.TextOf(key), Counting.Of(key, "", label, 0, cases), []);
}
