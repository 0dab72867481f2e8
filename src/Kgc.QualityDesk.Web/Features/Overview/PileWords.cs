using System.Globalization;
using Kgc.QualityDesk.Overview;

namespace Kgc.QualityDesk.Web.Features.Overview;

/// <summary>What a pile is called, where its list is, and what it says when there is nothing in it.</summary>
/// <param name="Group">which</param>
/// <param name="Title">German</param>
/// <param name="Path">of the list</param>
/// <param name="Hint">what is meant</param>
public sealed record PileWords(WorkGroup Group, string Title, string Path, string Hint)
{
    private static readonly PileWords[] All =
    [
        new(WorkGroup.Overdue, "Überfällig", "/desk/uebersicht/ueberfaellig", "Aufgaben, deren Frist verstrichen ist."),
        new(WorkGroup.Soon, "Bald fällig", "/desk/uebersicht/bald-faellig", "Aufgaben, die bis morgen fällig sind."),
        new(WorkGroup.Mine, "Meine Aufgaben", "/desk/aufgaben", "Alles, was Ihnen zugewiesen ist."),
        new(WorkGroup.Unassigned, "Noch niemandem zugewiesen", "/desk/aufgaben/offen", "Aufgaben Ihrer Stelle, die Sie übernehmen können."),
        new(WorkGroup.Waiting, "Warten auf jemanden", "/desk/uebersicht/wartet", "Fälle, in denen andere das nächste Wort haben."),
        new(WorkGroup.Stuck, "Hängen fest", "/desk/uebersicht/haengt", "Fälle, die länger in ihrem Abschnitt sind als 90 % der vergleichbaren."),
    ];

    /// <summary>The last part of the path, for the list of a pile that has one of its own.</summary>
    public string Key => Path[(Path.LastIndexOf('/') + 1)..];

    public static PileWords Of(WorkGroup group) => All.Single(p => p.Group == group);

    /// <summary>Null for a name that no list has.</summary>
    public static PileWords? Find(string key) => All.FirstOrDefault(p => p.Path.StartsWith("/desk/uebersicht/", StringComparison.Ordinal) && p.Key == key);

    public string Unit(int? count) => (Group is WorkGroup.Waiting or WorkGroup.Stuck, count == 1) switch
    {
        (true, true) => "Fall",
        (true, false) => "Fälle",
        (false, true) => "Aufgabe",
        _ => "Aufgaben",
    };

    public string Count(int? count) => count?.ToString(CultureInfo.GetCultureInfo("de-DE")) ?? "–";
}
