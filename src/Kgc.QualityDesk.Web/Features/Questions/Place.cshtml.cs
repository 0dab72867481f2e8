using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The first step: the place, from which the office in charge follows.</summary>
public sealed class PlaceModel(Walk walk) : WalkPage(walk)
{
    public sealed record Form
    {
        [Required(ErrorMessage = "Bitte wählen Sie Ihren Landkreis, Ihre Stadt oder das Land.")]
        [Display(Name = "Landkreis oder kreisfreie Stadt", Description = "Daraus ergibt sich, welche Stelle Ihnen antwortet. Wenn Sie es nicht wissen, wählen Sie „landesweit“.")]
        public string? District { get; init; }
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    public QuestionLists Lists { get; private set; } = QuestionLists.Empty;

    public override DraftStep Step => DraftStep.Place;

    protected override DraftAnswers Typed => new() { District = Input.District };

    protected override void Show(DraftAnswers answers) => Input = new Form { District = answers.District };

    protected override async Task LoadAsync(CancellationToken cancel) => Lists = await Walk.ListsAsync(cancel);
}
