using Kgc.QualityDesk.Drafts;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>A numbered page of the walk.</summary>
/// <param name="Step">its theme</param>
/// <param name="Slug">the last part of its address</param>
/// <param name="Title">its heading</param>
public sealed record WalkStep(DraftStep Step, string Slug, string Title)
{
    /// <summary>In their order. The page of fitting answers („hilfe“) belongs to the question and has no number.</summary>
    public static IReadOnlyList<WalkStep> All { get; } =
    [
        new(DraftStep.Place, "ort", "Ihr Ort"),
        new(DraftStep.Question, "frage", "Ihre Frage"),
        new(DraftStep.Project, "vorhaben", "Ihr Vorhaben"),
        new(DraftStep.Files, "anlagen", "Anlagen"),
        new(DraftStep.Contact, "kontakt", "So erreichen wir Sie"),
        new(DraftStep.Review, "pruefen", "Prüfen und absenden"),
    ];

    /// <summary>Can be passed without an answer.</summary>
    public bool IsOptional => Step is DraftStep.Project or DraftStep.Files;

    public int Number => Index(this) + 1;

    public WalkStep? Previous => Index(this) is > 0 and var place ? All[place - 1] : null;

    public WalkStep? Next => Index(this) is var place && place + 1 < All.Count ? All[place + 1] : null;

    public static WalkStep Of(DraftStep step) => All.First(s => s.Step >= step);

    public static WalkStep? BySlug(string? slug) => All.FirstOrDefault(s => s.Slug == slug);

    public string AddressIn(string draft) => $"/frage/{draft}/{Slug}";

    private static int Index(WalkStep step) => All.ToList().FindIndex(s => s.Step == step.Step);
}
