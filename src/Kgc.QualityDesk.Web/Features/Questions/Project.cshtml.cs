using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Privacy;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>What kind of project it is; nothing here is needed.</summary>
public sealed class ProjectModel(Walk walk) : WalkPage(walk)
{
    public sealed record Form
    {
        [Display(Name = "Thema")]
        public string? Topic { get; init; }

        [Display(Name = "Lebenswelt (Setting)")]
        public string? Setting { get; init; }

        [Display(Name = "Phase des Vorhabens")]
        public string? Phase { get; init; }

        [Display(Name = "Stand eines Förderantrags")]
        public string? ApplicationStage { get; init; }

        [Display(Name = "Zielgruppen")]
        public List<string> TargetGroups { get; init; } = [];
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    public QuestionLists Lists { get; private set; } = QuestionLists.Empty;

    public override DraftStep Step => DraftStep.Project;

    protected override DraftAnswers Typed => new()
    {
        Topic = Input.Topic, Setting = Input.Setting, Phase = Input.Phase, ApplicationStage = Input.ApplicationStage, TargetGroups = Input.TargetGroups,
    };

    protected override void Show(DraftAnswers answers) => Input = new Form
    {
        Topic = answers.Topic, Setting = answers.Setting, Phase = answers.Phase, ApplicationStage = answers.ApplicationStage,
        TargetGroups = [.. answers.TargetGroups],
    };

    protected override async Task LoadAsync(CancellationToken cancel) => Lists = await Walk.ListsAsync(cancel);
}
