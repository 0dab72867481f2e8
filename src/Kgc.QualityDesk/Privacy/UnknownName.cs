using System.Collections.Frozen;

namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// A name in no list, where the sentence leaves no other reading: two capital words that are no nouns behind a role, one between the subject
/// that opens a sentence and its verb ("Unsere Nachbarin Yeboah hat …"), one behind a title without an article ("mit Kollegin Okonjo").
/// </summary>
internal static class UnknownName
{
    private static readonly FrozenSet<string> Titles =
        ("kollege kollegin genosse genossin pfarrer pfarrerin pastor pastorin landrat landraetin buergermeister buergermeisterin " +
        "oberbuergermeister oberbuergermeisterin schwester").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Determiners =
        "der die das ein eine unser unsere mein meine ihr ihre sein seine diese dieser".Split(' ').ToFrozenSet();

    /// <param name="row">the text</param>
    /// <param name="role">index of the role</param>
    /// <param name="name">index of the word that may be a name</param>
    public static NameSpan? Read(WordRow row, int role, int name)
    {
        if (!IsPossible(row, name) || !row.Joins(name - 1))
        {
            return null;
        }

        if (row.Adjoins(name) && IsPossible(row, name + 1))
        {
            return new NameSpan(row[name].Start, row[name + 1].End);
        }

        var determined = Determiners.Contains(row.Key(role - 1));
        var opens = determined && (role == 1 || row.Ends(role - 2)) && PersonFinder.IsDoing(row, name);
        return opens || (!determined && Titles.Contains(row.Key(role))) ? new NameSpan(row[name].Start, row[name].End) : null;
    }

    private static bool IsPossible(WordRow row, int i) =>
        i < row.Count && row[i] is { Capital: true, Shouted: false, Text.Length: > 2 } && !WordLists.IsNoun(row[i]) && !HealthWords.IsCondition(row[i])
        && !NameContext.IsInstitution(row, i, i);
}
