using System.Collections.Frozen;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Whom a sentence speaks of: one person with a name, a relative, a role, or "ich", "er", "sie". Groups and rules are no subjects.</summary>
internal static class HealthSubjects
{
    private const int MostBetween = 2;

    private static readonly FrozenSet<string> Plural = "eltern grosseltern zwillinge schwiegereltern".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Articles = "der die das dem den des ein eine einer einem einen eines dieser diese dieses diesem".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Rules =
        "wenn falls sobald jede jeder jedes jedem jeden viele manche prozent sofern niemand keine kein".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Feminine =
        "mutter mama tochter schwester oma tante frau ehefrau nichte cousine grossmutter hebamme witwe schwiegermutter schwiegertochter pflegetochter stieftochter stiefmutter pflegekraft krankenschwester bekannte ehrenamtliche"
        .Split(' ').ToFrozenSet();

    /// <summary>By the index of each subject's last word.</summary>
    public static IReadOnlyList<HealthSubject> In(WordRow row, IReadOnlyList<Found> people)
    {
        var subjects = new List<HealthSubject>();
        var person = 0;
        var ruled = false;
        for (var i = 0; i < row.Count; i++)
        {
            ruled = (ruled && i > 0 && !row.Ends(i - 1)) || Rules.Contains(row.Key(i));
            while (person < people.Count && people[person].End <= row[i].Start)
            {
                person++;
            }

            if (person < people.Count && people[person].Start == row[i].Start)
            {
                var first = i;
                while (i + 1 < row.Count && row[i + 1].Start < people[person].End)
                {
                    i++;
                }

                subjects.Add(new HealthSubject(first, i, IsNamed: true));
            }
            else if (IsPronoun(row, i))
            {
                subjects.Add(new HealthSubject(i, i, IsNamed: false));
            }
            else if (Determined(row, i) is { } determiner && (!ruled || IsPossessive(row.Key(determiner))))
            {
                subjects.Add(new HealthSubject(determiner, i, IsNamed: IsPossessive(row.Key(determiner))));
            }
        }

        return subjects;
    }

    public static bool IsPossessive(string key) =>
        key.Length <= 7 && (key.StartsWith("mein", StringComparison.Ordinal) || key.StartsWith("sein", StringComparison.Ordinal)
            || key.StartsWith("ihr", StringComparison.Ordinal) || key.StartsWith("unser", StringComparison.Ordinal) || key.StartsWith("dein", StringComparison.Ordinal));

    private static bool IsPronoun(WordRow row, int i) => row.Key(i) switch
    {
        "ich" or "mir" => true,
        "er" => IsSingular(row.Key(i + 1)) || IsSingular(row.Key(i - 1)),
        // "Sie haben", "sie sind": several, or a form of address.
        "sie" => IsSingular(row.Key(i + 1)) || IsSingular(row.Key(i - 1)),
        _ => false,
    };

    private static bool IsSingular(string verb) => verb is "hat" or "hatte" or "ist" or "war" or "leidet" or "litt" or "erlitt" or "bekam" or "wurde";

    // The index of "mein", "unsere", "die" before a role, at most two adjectives away.
    private static int? Determined(WordRow row, int i)
    {
        var role = row.Key(i);
        var plural = Plural.Contains(role);
        if ((!plural && !WordLists.IsRole(row[i])) || role is "gast" or "vorstand")
        {
            return null;
        }

        for (var at = i - 1; at >= 0 && i - at <= MostBetween + 1 && !row.Ends(at); at--)
        {
            var key = row.Key(at);
            if (IsPossessive(key))
            {
                return plural || !IsSeveral(key, role) ? at : null;
            }

            if (Articles.Contains(key))
            {
                return !plural && row[i].Capital && !IsSeveral(key, role) ? at : null;
            }

            if (row[at].Capital && at > 0 && !row.Ends(at - 1))
            {
                return null;
            }
        }

        return null;
    }

    // "die Teilnehmer", "unsere Bewohner" are several; "die Teilnehmerin" is one; "der Teilnehmenden" are several.
    private static bool IsSeveral(string determiner, string role) =>
        (determiner.EndsWith('e') && !role.EndsWith("in", StringComparison.Ordinal) && !Feminine.Contains(role) && determiner is not ("eine"))
        || role is "teilnehmende" or "beschaeftigte";
}
