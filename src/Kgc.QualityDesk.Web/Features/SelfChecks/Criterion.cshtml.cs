using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.SelfChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>
/// One criterion: plain statements, whose stage is told only once one was chosen. „Zurück“ and „Überspringen“ keep what was typed.
/// </summary>
public sealed class CriterionModel(SelfCheckPage.Parts parts) : SelfCheckPage(parts)
{
    private const string Unknown = "unknown", NotApplicable = "not-applicable";

    public sealed record Form
    {
        [Display(Name = "Ihre Antwort")]
        public string? Choice { get; init; }

        [StringLength(SelfCheckRules.ReasonLength), Display(Name = "Falls es nicht zutrifft: warum?")]
        public string? Reason { get; init; }

        [StringLength(SelfCheckRules.NoteLength), Display(Name = "Notiz für Sie", Description = "Bitte keine Namen und keine Gesundheitsdaten.")]
        public string? Note { get; init; }
    }

    [FromRoute(Name = "criterion")]
    public string CriterionCode { get; set; } = "";

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string? Aktion { get; set; }

    public StageProfile.Line Line => Profile.Find(CriterionCode.ToUpperInvariant())!;

    public int Number => Profile.Lines.ToList().IndexOf(Line) + 1;

    public int SeenNow => SeenOf(Version);

    public IReadOnlyList<SelectListItem> Choices =>
    [
        .. Line.Criterion.Stages.Select((stage, i) => new SelectListItem(stage.Text, (i + 1).ToString(CultureInfo.InvariantCulture))),
        new("Das wissen wir nicht.", Unknown), new("Das trifft auf unser Vorhaben nicht zu.", NotApplicable),
    ];

    protected override string PageName => CriterionCode;

    private int Version => Run.Answers.Find(a => a.Criterion == Line.Criterion.Code)!.Version;

    public IActionResult OnGet()
    {
        if (Line is not { } line)
        {
            return NotFound();
        }

        Input = new Form { Choice = ChoiceOf(line), Reason = line.Reason, Note = line.Note };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Line is null)
        {
            return NotFound();
        }

        var skips = Aktion == "ueberspringen";
        if (Aktion is not ("zurueck" or "ueberspringen"))
        {
            Check();
        }

        var said = Said(skips);
        return await SayAsync(async () =>
        {
            await Edit.AnswerAsync(RunId, Code, Line.Criterion.Code, said, Seen ?? 0, cancel);
            await ReadAsync(Code, cancel);
        }, () => (AddressOf(Neighbour(Aktion == "zurueck" ? -1 : 1)), skips || said.Kind == AnswerKind.Open ? "" : $"{Line.Criterion.Name}: {Line.Words}."), cancel);
    }

    protected override string FieldName(string field) => field switch
    {
        "choice" => "Input.Choice", "reason" => "Input.Reason", "note" => "Input.Note", _ => "",
    };

    private void Check()
    {
        if (string.IsNullOrEmpty(Input.Choice))
        {
            ModelState.AddModelError("Input.Choice", "Bitte wählen Sie eine Aussage. Oder wählen Sie „Überspringen“.");
        }
        else if (Input.Choice == NotApplicable && string.IsNullOrWhiteSpace(Input.Reason))
        {
            ModelState.AddModelError("Input.Reason", "Bitte schreiben Sie kurz, warum es nicht zutrifft.");
        }
    }

    /// <summary>Skipping keeps the answer that is stored, and the note that was typed.</summary>
    private AnswerInput Said(bool skips)
    {
        if (skips)
        {
            return new AnswerInput(Line.Kind, Line.Stage, Line.Reason, Input.Note);
        }

        return Input.Choice switch
        {
            null or "" => new AnswerInput(AnswerKind.Open, null, null, Input.Note),
            Unknown => new AnswerInput(AnswerKind.Unknown, null, null, Input.Note),
            NotApplicable => new AnswerInput(AnswerKind.NotApplicable, null, Input.Reason, Input.Note),
            var stage => new AnswerInput(AnswerKind.Stage,
                int.TryParse(stage, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, null, Input.Note),
        };
    }

    private static string? ChoiceOf(StageProfile.Line line) => line.Kind switch
    {
        AnswerKind.Stage => line.Stage!.Value.ToString(CultureInfo.InvariantCulture),
        AnswerKind.Unknown => Unknown,
        AnswerKind.NotApplicable => NotApplicable,
        _ => null,
    };

    private string Neighbour(int step)
    {
        var to = Number - 1 + step;
        return to < 0 ? "angaben" : to >= Profile.Lines.Count ? "ergebnis" : Profile.Lines[to].Criterion.Code.ToLowerInvariant();
    }
}
