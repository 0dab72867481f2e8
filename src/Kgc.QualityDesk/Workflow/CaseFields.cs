using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Fields of a case that conditions and expressions of a chart may read as <c>case.topic</c>.</summary>
public static class CaseFields
{
    public static JsonNode? Read(Case theCase, string field) => field switch
    {
        "number" => theCase.Number,
        "type" => theCase.TypeCode,
        "office" => theCase.Office?.Code,
        "channel" => theCase.Channel.Kebab(),
        "subject" => theCase.Subject,
        "topic" => theCase.Topic,
        "setting" => theCase.Setting,
        "phase" => theCase.Phase,
        "applicationStage" => theCase.ApplicationStage,
        "district" => theCase.DistrictKey,
        "priority" => theCase.Priority.Kebab(),
        "stage" => theCase.Stage.Kebab(),
        "status" => theCase.Status.Kebab(),
        "advisor" => theCase.Advisor?.Email,
        "targetGroups" => new JsonArray([.. theCase.TargetGroups.Select(g => JsonValue.Create(g.Code))]),
        "reviews" => theCase.Reviews.Count(r => r.SubmittedAt is not null),
        _ => null,
    };
}
