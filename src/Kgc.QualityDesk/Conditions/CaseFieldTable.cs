using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Conditions;

/// <summary>Every field of a case that conditions may name. docs/conditions.md explains them to administrators.</summary>
internal static class CaseFieldTable
{
    public static IReadOnlyList<CaseField> Of(CaseChoices choices) =>
    [
        new(new("number", ConditionFieldKind.Text, "Aktenzeichen", "Nummer") { Normal = word => word.ToUpperInvariant() }, new TextColumn(c => c.Number, c => c.Number, isCapital: true)),
        new(new("type", ConditionFieldKind.Choice, "Vorgangsart", "Fallart", "Art") { Choices = choices.Types, IsOpen = choices.IsOpen },
            new ChoiceColumn<string>(c => c.TypeCode, c => c.TypeCode, code => code)),
        Office(choices),
        Enumerated("channel", c => c.Channel, c => c.Channel, Words.German, "Eingangsweg", "Kanal"),
        new(new("subject", ConditionFieldKind.Text, "Betreff"), new TextColumn(c => c.Subject, c => c.Subject)),
        new(new("text", ConditionFieldKind.Text, "Volltext") { Normal = Folding.Fold, IsSearched = true }, new TextColumn(c => c.SearchText, c => c.SearchText)),
        Listed("topic", c => c.Topic, c => c.Topic, choices, TermKind.Topic, "Thema"),
        Listed("setting", c => c.Setting, c => c.Setting, choices, TermKind.Setting, "Lebenswelt"),
        Listed("phase", c => c.Phase, c => c.Phase, choices, TermKind.Phase, "Phase"),
        Listed("applicationStage", c => c.ApplicationStage, c => c.ApplicationStage, choices, TermKind.ApplicationStage, "Antragsstand"),
        new(new("district", ConditionFieldKind.Choice, "Landkreis", "Kreis") { Choices = choices.Districts, IsOpen = choices.IsOpen },
            new ChoiceColumn<string?>(c => c.DistrictKey, c => c.DistrictKey, key => key)),
        new(new("targetGroups", ConditionFieldKind.List, "Zielgruppen", "Zielgruppe") { Choices = [.. choices.Terms[TermKind.TargetGroup]], IsOpen = choices.IsOpen }, new ListColumn()),
        Enumerated("priority", c => c.Priority, c => c.Priority, Words.German, "Priorität", "Dringlichkeit"),
        Enumerated("stage", c => c.Stage, c => c.Stage, Words.German, "Abschnitt"),
        Enumerated("status", c => c.Status, c => c.Status, Words.German, "Stand"),
        Advisor(choices),
        Dated("received", c => c.ReceivedAt, c => c.ReceivedAt, "Eingang", "eingegangen"),
        Dated("due", c => c.DueAt, c => c.DueAt, "Frist", "fällig"),
        Dated("promised", c => c.PromisedAt, c => c.PromisedAt, "zugesagt", "Zusage"),
        Dated("firstAnswered", c => c.FirstAnsweredAt, c => c.FirstAnsweredAt, "Erstantwort"),
        Dated("answered", c => c.AnsweredAt, c => c.AnsweredAt, "beantwortet", "Antwort"),
        Dated("closed", c => c.ClosedAt, c => c.ClosedAt, "abgeschlossen", "Abschluss"),
        Dated("withdrawn", c => c.WithdrawnAt, c => c.WithdrawnAt, "zurückgezogen"),
        Dated("pausedSince", c => c.PausedAt, c => c.PausedAt, "ruhtSeit", "pausiertSeit"),
        new(new("paused", ConditionFieldKind.YesNo, "ruht", "pausiert"), new FlagColumn((c, _) => c.PausedAt != null, (c, _) => c.PausedAt is not null)),
        new(new("open", ConditionFieldKind.YesNo, "offen"), new FlagColumn((c, _) => c.Stage != Stage.Closed, (c, _) => !c.IsClosed)),
        new(new("overdue", ConditionFieldKind.YesNo, "überfällig"), new FlagColumn(
            (c, now) => c.DueAt < now && c.PausedAt == null && c.AnsweredAt == null && c.WithdrawnAt == null && c.Stage != Stage.Closed, IsOverdue)),
        new(new("closureReason", ConditionFieldKind.Choice, "Abschlussgrund") { Choices = [.. ClosureReasons.All.Order(StringComparer.Ordinal).Select(r => new ConditionChoice(r, ClosureReasons.German(r)))] },
            new ChoiceColumn<string?>(c => c.ClosureReason, c => c.ClosureReason, reason => reason)),
        new(new("rating", ConditionFieldKind.Number, "Bewertung"), new NumberColumn(c => c.Rating, c => c.Rating)),
        new(new("reviews", ConditionFieldKind.Number, "Fachvoten", "Voten"),
            new NumberColumn(c => c.Reviews.Count(r => r.SubmittedAt != null), c => c.Reviews.Count(r => r.SubmittedAt is not null))),
        new(new("messages", ConditionFieldKind.Number, "Nachrichten"), new NumberColumn(c => c.Messages.Count, c => c.Messages.Count)),
    ];

    private static bool IsOverdue(Case c, DateTimeOffset now) =>
        !c.IsClosed && c.DueAt < now && (c.PausedAt ?? c.AnsweredAt ?? c.WithdrawnAt) is null;

    private static CaseField Office(CaseChoices choices)
    {
        var ids = choices.Offices.ToDictionary(o => o.Choice.Code, o => o.Id, StringComparer.Ordinal);
        return new(new("office", ConditionFieldKind.Choice, "Stelle", "Büro") { Choices = [.. choices.Offices.Select(o => o.Choice)], IsOpen = choices.IsOpen },
            new ChoiceColumn<int>(c => c.OfficeId, c => c.Office?.Code, code => ids[code]));
    }

    private static CaseField Advisor(CaseChoices choices)
    {
        var ids = choices.Advisors.ToDictionary(a => a.Choice.Code, a => a.Id, StringComparer.Ordinal);
        return new(new("advisor", ConditionFieldKind.Choice, "Beratung", "Beraterin", "Berater") { Choices = [.. choices.Advisors.Select(a => a.Choice)], IsOpen = choices.IsOpen },
            new ChoiceColumn<int?>(c => c.AdvisorId, c => c.Advisor?.Email, email => ids[email]));
    }

    private static CaseField Listed(
        string code, Expression<Func<Case, string?>> column, Func<Case, string?> read, CaseChoices choices, TermKind kind, params string[] names) =>
        new(new(code, ConditionFieldKind.Choice, names) { Choices = [.. choices.Terms[kind]], IsOpen = choices.IsOpen }, new ChoiceColumn<string?>(column, read, word => word));

    private static CaseField Enumerated<T>(
        string code, Expression<Func<Case, T>> column, Func<Case, T> read, Func<T, string> german, params string[] names) where T : struct, Enum => new(
        new(code, ConditionFieldKind.Choice, names) { Choices = [.. Enum.GetValues<T>().Select(v => new ConditionChoice(v.Kebab(), german(v)))] },
        new ChoiceColumn<T>(column, c => read(c).Kebab(), word => Enum.GetValues<T>().Single(v => v.Kebab() == word)));

    private static CaseField Dated(string code, Expression<Func<Case, DateTimeOffset?>> column, Func<Case, DateTimeOffset?> read, params string[] names) =>
        new(new(code, ConditionFieldKind.Date, names), new DateColumn(column, read));
}
