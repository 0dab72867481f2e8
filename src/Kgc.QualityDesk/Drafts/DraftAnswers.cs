using System.Text.Json;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Drafts;

/// <summary>What somebody has typed so far, right or wrong. Personal data: kept sealed, for as long as the draft.</summary>
public sealed record DraftAnswers
{
    /// <summary>Five digits are a district, two letters a whole Land.</summary>
    public string? District { get; init; }

    public string? Subject { get; init; }

    public string? Body { get; init; }

    public string? Topic { get; init; }

    public string? Setting { get; init; }

    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    public string? Phase { get; init; }

    public string? ApplicationStage { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Organisation { get; init; }

    public string? Phone { get; init; }

    public static DraftAnswers Empty { get; } = new();

    /// <summary>These answers with those of one step from elsewhere.</summary>
    public DraftAnswers With(DraftStep step, DraftAnswers typed) => step switch
    {
        DraftStep.Place => this with { District = Text(typed.District) },
        DraftStep.Question => this with { Subject = Text(typed.Subject), Body = Text(typed.Body) },
        DraftStep.Project => this with
        {
            Topic = Text(typed.Topic), Setting = Text(typed.Setting), Phase = Text(typed.Phase), ApplicationStage = Text(typed.ApplicationStage),
            TargetGroups = [.. typed.TargetGroups.Where(code => !string.IsNullOrWhiteSpace(code)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        },
        DraftStep.Contact => this with
        {
            Name = Text(typed.Name), Email = Text(typed.Email), Organisation = Text(typed.Organisation), Phone = Text(typed.Phone),
        },
        _ => this,
    };

    /// <summary>A step's answers by name, in the order of the page.</summary>
    public IReadOnlyList<(string Name, string? Value)> Of(DraftStep step) => step switch
    {
        DraftStep.Place => [(nameof(District), District)],
        DraftStep.Question => [(nameof(Subject), Subject), (nameof(Body), Body)],
        DraftStep.Project =>
        [
            (nameof(Topic), Topic), (nameof(Setting), Setting), (nameof(TargetGroups), TargetGroups.Count == 0 ? null : string.Join(',', TargetGroups)),
            (nameof(Phase), Phase), (nameof(ApplicationStage), ApplicationStage),
        ],
        DraftStep.Contact => [(nameof(Name), Name), (nameof(Email), Email), (nameof(Organisation), Organisation), (nameof(Phone), Phone)],
        DraftStep.Review => [.. Enum.GetValues<DraftStep>().Where(s => s != DraftStep.Review).SelectMany(Of)],
        _ => [],
    };

    /// <summary>Tells two contents of a step apart; that of the review covers all.</summary>
    public string MarkOf(DraftStep step) =>
        Secret.Hash(JsonSerializer.Serialize(Of(step).Select(answer => new[] { answer.Name, answer.Value })))[..32];

    public QuestionInput ToInput(bool consent) => new()
    {
        DistrictKey = District is { Length: > 2 } ? District : null,
        Office = District is { Length: <= 2 } ? District : null,
        Subject = Subject, Body = Body, Topic = Topic, Setting = Setting, TargetGroups = TargetGroups, Phase = Phase,
        ApplicationStage = ApplicationStage, Consent = consent,
        Contact = new ContactInput { Name = Name, Email = Email, Organisation = Organisation, Phone = Phone },
    };

    /// <summary>The step that asks for a field of <see cref="QuestionInput"/>.</summary>
    public static DraftStep StepOf(string field) => field switch
    {
        "districtKey" or "office" => DraftStep.Place,
        "subject" or "body" => DraftStep.Question,
        "topic" or "setting" or "targetGroups" or "phase" or "applicationStage" => DraftStep.Project,
        _ when field.StartsWith("contact.", StringComparison.Ordinal) => DraftStep.Contact,
        _ => DraftStep.Review,
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").Trim();
}
