using System.Collections.Frozen;

namespace Kgc.QualityDesk.Privacy;

/// <summary>A name behind one person's role or a label: <c>unsere Nachbarin Erika</c>, <c>Kollege Krause</c>, <c>Name: Nowak</c>.</summary>
internal static class RoleName
{
    private static readonly FrozenSet<string> Labels =
        "name vorname nachname familienname ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson teilnehmer teilnehmerin patient patientin klient klientin"
        .Split(' ').ToFrozenSet();

    public static NameSpan? Read(WordRow row, int i)
    {
        var labelled = Labels.Contains(row.Key(i)) && i + 1 < row.Count && row.Gap(i) is ":" or ": ";
        if (!labelled && (!row[i].Capital || !WordLists.IsRole(row[i]) || !row.Adjoins(i)))
        {
            return null;
        }

        var next = i + 1;
        while (next < row.Count && NameContext.IsTitle(row, next) && row.Joins(next))
        {
            next++;
        }

        if (!IsName(row, next, labelled))
        {
            return UnknownName.Read(row, i, next);
        }

        return FullName.Read(row, next) is { } full ? full : new NameSpan(row[next].Start, row[next].End);
    }

    private static bool IsName(WordRow row, int next, bool labelled)
    {
        var word = row[next];
        if (next >= row.Count || !row[next].Capital || NameContext.IsInstitution(row, next, next))
        {
            return false;
        }

        // In a subordinate clause any noun may follow ("weil die Teilnehmerin Angst hat"): only what is known as a name is one.
        return WordLists.IsClearGivenName(word) || WordLists.IsClearSurname(word)
            || (WordLists.IsSurname(word) && !WordLists.IsNoun(word) && (labelled || row.Key(next + 1) is not ("und" or "oder")));
    }
}
