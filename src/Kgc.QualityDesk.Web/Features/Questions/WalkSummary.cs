using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Offices;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The answers in words, as the summary, the print and a conflict show them.</summary>
public static class WalkSummary
{
    public const string Nothing = "keine Angabe";

    public sealed record Line(string Label, string Text);

    public static IReadOnlyList<Line> Of(DraftAnswers answers, DraftStep step, QuestionLists lists) => step switch
    {
        DraftStep.Place => [new("Landkreis oder kreisfreie Stadt", Place(answers.District, lists))],
        DraftStep.Question => [new("Betreff", answers.Subject ?? Nothing), new("Ihre Frage", answers.Body ?? Nothing)],
        DraftStep.Project =>
        [
            new("Thema", Term(answers.Topic, TermKind.Topic, lists)), new("Lebenswelt (Setting)", Term(answers.Setting, TermKind.Setting, lists)),
            new("Phase des Vorhabens", Term(answers.Phase, TermKind.Phase, lists)),
            new("Stand eines Förderantrags", Term(answers.ApplicationStage, TermKind.ApplicationStage, lists)),
            new("Zielgruppen", answers.TargetGroups.Count == 0 ? Nothing : string.Join(", ", answers.TargetGroups.Select(g => Term(g, TermKind.TargetGroup, lists)))),
        ],
        DraftStep.Contact =>
        [
            new("Name", answers.Name ?? Nothing), new("E-Mail-Adresse", answers.Email ?? Nothing),
            new("Einrichtung oder Träger", answers.Organisation ?? Nothing), new("Telefon", answers.Phone ?? Nothing),
        ],
        _ => [],
    };

    private static string Place(string? key, QuestionLists lists) => key switch
    {
        null => Nothing,
        _ when lists.Districts.FirstOrDefault(d => d.Value == key) is { } found => key.Length == 2 ? $"{found.Group.Name}: {found.Text}" : found.Text,
        _ => key,
    };

    private static string Term(string? code, TermKind kind, QuestionLists lists) =>
        code is null ? Nothing : lists.Terms[kind].FirstOrDefault((SelectListItem t) => t.Value == code)?.Text ?? code;
}
