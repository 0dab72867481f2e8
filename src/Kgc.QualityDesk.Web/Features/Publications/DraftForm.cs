using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Publications;

namespace Kgc.QualityDesk.Web.Features.Publications;

/// <summary>A draft's text as it is typed.</summary>
public sealed record DraftForm
{
    [Required(ErrorMessage = "Bitte geben Sie einen Titel an."), StringLength(KnowledgeRules.TitleLength), Display(Name = "Titel")]
    public string Title { get; init; } = "";

    [StringLength(KnowledgeRules.QuestionLength), Display(Name = "Frage", Description = "In allgemeinen Worten, wie sie andere stellen würden.")]
    public string? Question { get; init; }

    [Required(ErrorMessage = "Bitte geben Sie den Text an."), StringLength(KnowledgeRules.BodyLength), Display(Name = "Antwort", Description = "Markdown.")]
    public string Body { get; init; } = "";

    [StringLength(KnowledgeRules.KeywordsLength), Display(Name = "Stichwörter", Description = "Wörter, mit denen gesucht wird; durch Komma getrennt.")]
    public string? Keywords { get; init; }

    [Display(Name = "Thema")]
    public string? Topic { get; init; }

    [Display(Name = "Lebenswelt")]
    public string? Setting { get; init; }

    [Display(Name = "Phase")]
    public string? Phase { get; init; }

    public List<string> Criteria { get; init; } = [];

    public List<string> Instruments { get; init; } = [];

    [Display(Name = "Fachlich geprüft bis", Description = "Danach wird die Prüfung zur Aufgabe Ihrer Stelle.")]
    public DateOnly? ReviewedUntil { get; init; }

    public static DraftForm Of(PublicationDraft draft) => new()
    {
        Title = draft.Title, Question = draft.Question, Body = draft.Body, Keywords = draft.Keywords, Topic = draft.Topic, Setting = draft.Setting, Phase = draft.Phase,
        Criteria = [.. draft.Criteria?.Split(' ') ?? []], Instruments = [.. draft.Instruments?.Split(' ') ?? []], ReviewedUntil = draft.ReviewedUntil,
    };

    public PublicationInput ToInput(int version) => new()
    {
        Title = Title, Question = Question, Body = Body, Keywords = Keywords, Topic = Topic, Setting = Setting, Phase = Phase, Criteria = [.. Criteria], Instruments = [.. Instruments],
        ReviewedUntil = ReviewedUntil, Version = version,
    };
}
