using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Web.Features.Keys;

/// <summary>
/// A key that leads somewhere. Letters stay clear of what browsers do with Alt and Shift (T, I, A, P, C, W, B), and of umlauts, whose
/// keys differ between keyboards.
/// </summary>
/// <param name="Letter">with Alt and Shift, or after g</param>
/// <param name="Path">where to</param>
/// <param name="Text">German</param>
/// <param name="Roles">who has such a page; none means everybody</param>
public sealed record DeskKey(char Letter, string Path, string Text, params string[] Roles)
{
    public static IReadOnlyList<DeskKey> All { get; } =
    [
        new('N', "/desk/naechste", "Nächste Aufgabe öffnen", "advisor", "supervisor", "expert"),
        new('U', "/desk", "Übersicht"),
        new('M', "/desk/aufgaben", "Meine Aufgaben", "advisor", "supervisor", "expert"),
        new('O', "/desk/aufgaben/offen", "Offene Aufgaben", "advisor", "supervisor"),
        new('F', "/desk/faelle", "Fälle", "advisor", "supervisor"),
        new('S', "/desk/suche", "Suche", "advisor", "supervisor", "expert"),
        new('R', "/desk/anfrage", "Anruf aufnehmen", "advisor", "supervisor"),
        new('H', "/desk/tastatur", "Hilfe zur Tastatur"),
    ];

    public string Combination => $"Alt+Shift+{Letter}";

    public static IEnumerable<DeskKey> For(Actor person) => All.Where(key => key.Roles.Length == 0 || key.Roles.Any(person.Is));

    /// <summary>For <c>aria-keyshortcuts</c>; null where the person wants none or the page has none.</summary>
    public static string? Of(string path, Shortcuts wanted) => wanted == Shortcuts.Off ? null : All.FirstOrDefault(key => key.Path == path)?.Combination;
}
