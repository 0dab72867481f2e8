using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Puts measured cases into groups. Supervisors see everybody; an advisor compares with nobody but the office.</summary>
internal sealed class TurnaroundGroups(string? groupBy, Actor by)
{
    private static readonly Stage[] WorkStages = [Stage.Intake, Stage.Review, Stage.Response];

    private readonly SortedDictionary<string, GroupTally> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _keys = [];
    private readonly MonthOf _months = new();

    public static string KeyOf(int id) => id.ToString(CultureInfo.InvariantCulture);

    public void Add(in CaseMeasure one, RunningCase? running)
    {
        switch (groupBy)
        {
            case "stage":
                foreach (var stage in WorkStages)
                {
                    Group(stage.Kebab()).Add(one, stage);
                }

                AddRunning(one, running);
                break;
            case "topic" or "district":
                Group(one.Key ?? "").Add(one);
                break;
            case "month":
                Group(_months.Key(one.ReceivedDay)).Add(one);
                break;
            case "office":
                Group(Known(one.OfficeId)).Add(one);
                break;
            case "advisor" when by.Supervises(one.OfficeId) || one.AdvisorId == by.PersonId:
                Group(one.AdvisorId is { } id ? Known(id) : "").Add(one);
                break;
        }
    }

    public void AddHours(Stage stage, Holder holder, long minutes) => Group(stage.Kebab()).AddHours(holder, minutes);

    /// <summary>The people whose groups there are.</summary>
    public int[] Ids() => [.. _keys.Keys];

    public IReadOnlyList<TurnaroundReport.Group> Stages() =>
    [
        .. from stage in WorkStages
           where _groups.ContainsKey(stage.Kebab())
           let figures = _groups[stage.Kebab()].Of(stage.Kebab(), stage.German())
           where figures.Count > 0
           select figures,
    ];

    public IReadOnlyList<TurnaroundReport.Group> Of(IReadOnlyDictionary<string, string> labels, string none) =>
        [.. _groups.Select(g => g.Value.Of(g.Key, g.Key.Length == 0 ? none : labels.GetValueOrDefault(g.Key, g.Key)))];

    /// <summary>As above, where people do not know the key that the database uses.</summary>
    public IReadOnlyList<TurnaroundReport.Group> Of(IReadOnlyDictionary<string, (string Key, string Label)> names, string none) =>
    [
        .. _groups.Select(g => g.Key.Length == 0 ? g.Value.Of("", none) : g.Value.Of(names[g.Key].Key, names[g.Key].Label))
            .OrderBy(g => g.Key, StringComparer.Ordinal),
    ];

    private void AddRunning(in CaseMeasure measured, RunningCase? running)
    {
        if (running is { Stage: not Stage.Closed })
        {
            var minutes = measured.Desk + measured.Expert + measured.Applicant + measured.Closed
                - running.Row.Desk - running.Row.Expert - running.Row.Applicant - running.Row.Closed;
            AddHours(running.Stage, running.Holder, minutes);
        }
    }

    private GroupTally Group(string key)
    {
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups[key] = group = new GroupTally();
        }

        return group;
    }

    private string Known(int id)
    {
        if (!_keys.TryGetValue(id, out var key))
        {
            _keys[id] = key = KeyOf(id);
        }

        return key;
    }
}
