using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Responses;

/// <summary>What a chart would say of the tasks of <see cref="SealLoop"/>, if one had asked for them. Days are working days.</summary>
public static class SealTasks
{
    private static readonly Dictionary<string, TaskSettings> All = new(StringComparer.Ordinal)
    {
        [TaskTypes.DraftResponse] = Of(TaskTypes.DraftResponse, new TaskOutcome("submitted", "Zur Freigabe geben")),
        [TaskTypes.DraftAddendum] = Of(TaskTypes.DraftAddendum, new TaskOutcome("submitted", "Zur Freigabe geben"), new TaskOutcome("dropped", "Nachtrag verwerfen")),
        [TaskTypes.ApproveResponse] = Of(TaskTypes.ApproveResponse, new TaskOutcome("approved", "Freigeben"), new TaskOutcome("returned", "Zurückgeben")),
        [TaskTypes.ApproveAddendum] = Of(TaskTypes.ApproveAddendum, new TaskOutcome("approved", "Freigeben"), new TaskOutcome("returned", "Zurückgeben")),
    };

    /// <summary>Null for every other type.</summary>
    public static TaskSettings? Settings(string type) => All.GetValueOrDefault(type);

    /// <summary>Whether a task came from the loop and not from a chart.</summary>
    internal static bool Are(TaskSettings? settings) => settings is not null && All.Values.Any(own => ReferenceEquals(own, settings));

    private static TaskSettings Of(string type, params TaskOutcome[] outcomes) => new(type, Roles.Advisor, 1, 2, 3, outcomes, []);
}
