namespace Kgc.QualityDesk.Privacy;

/// <summary>A given name with a surname or its first letter: <c>Erika Mustermann</c>, <c>Anna K.</c>, <c>Hans-Peter von Berg</c>.</summary>
internal static class FullName
{
    private const int LongestName = 5;

    public static NameSpan? Read(WordRow row, int i)
    {
        if (!WordLists.IsGivenName(row[i]) || !row.Adjoins(i) || WordLists.IsInstitution(row[i]))
        {
            return null;
        }

        if (!row[i].Capital)
        {
            return Small(row, i);
        }

        var last = i;
        for (var next = i + 1; next < row.Count && next - i < LongestName && row.Adjoins(next - 1); next++)
        {
            if (row.InitialEnd(next) is { } end && (row.Letters[end - 1] == '.' || !row.Joins(next)))
            {
                return Named(row, i, last, end);
            }

            if (IsNobiliary(row, next))
            {
                continue;
            }

            if (!Goes(row, i, last, next))
            {
                break;
            }

            last = next;
        }

        return last > i ? Named(row, i, last, row[last].End) : null;
    }

    // "von der Heide", but not "Anna der Kurs".
    private static bool IsNobiliary(WordRow row, int i) =>
        NameContext.IsParticle(row, i) && row.Adjoins(i)
        && (row[i].Capital
            ? row.Key(i) is "al" or "el" or "abu" or "bin" && row[i + 1].Capital
            : row.Key(i) is not ("zum" or "zur" or "der" or "den" or "dem" or "zu") || row.Key(i - 1) is "von" or "van");

    private static bool Goes(WordRow row, int first, int last, int next)
    {
        var word = row[next];
        if (!row[next].Capital || WordLists.IsInstitution(word) || (row[first].Shouted && !row[next].Shouted))
        {
            return false;
        }

        var surnameFound = last > first && !WordLists.IsGivenName(row[last]);
        if (surnameFound)
        {
            return WordLists.IsClearSurname(word);
        }

        // Where the given name may be a word ("Ernst gemeinte"), the surname must be known.
        return WordLists.IsSurname(word) || (WordLists.IsClearGivenName(row[first]) && !WordLists.IsSimpleNoun(word));
    }

    private static NameSpan? Named(WordRow row, int first, int last, int end)
    {
        var known = last > first && WordLists.IsWellKnown(row.Letters[row[first].Start..row[last].End]);
        return known || (last > first && WordLists.IsPlace(row[last])) || NameContext.IsInstitution(row, first, last) ? null : new NameSpan(row[first].Start, end);
    }

    // Typed on a phone without capitals: both halves must be nothing but names.
    private static NameSpan? Small(WordRow row, int i) =>
        WordLists.IsClearGivenName(row[i]) && row[i + 1].Text.Length > 3 && WordLists.IsClearSurname(row[i + 1])
            ? new NameSpan(row[i].Start, row[i + 1].End) : null;
}
