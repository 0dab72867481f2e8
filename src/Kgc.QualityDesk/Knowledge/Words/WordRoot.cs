namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>
/// Joins what the stemmer leaves apart: participles (gefördert, ausgewertet), infinitives with zu (einzubinden), verbs and their nouns
/// (ermitteln and Ermittlung, evaluieren and Evaluation, planen and Planung), adjectives (messbar, kommunal).
/// </summary>
internal static class WordRoot
{
    private const int Shortest = 4;

    private static readonly string[] Prefixes =
    [
        "zusammen", "weiter", "zurueck", "zuruck", "durch", "heraus", "voran", "unter", "nieder", "nach", "fest", "teil", "auf", "aus", "ein", "vor", "mit",
        "her", "hin", "weg", "bei", "dar", "ab", "an", "um", "zu", "",
    ];

    private static readonly (string Ending, int Shortest)[] Endings =
    [
        ("ierung", 4), ("ativ", 4), ("ation", 4), ("ator", 4), ("iell", 4), ("schaft", 4), ("heit", 4), ("keit", 4), ("lich", 4), ("isch", 4), ("haft", 4),
        ("itat", 4), ("bar", 4), ("los", 4), ("sam", 4), ("ung", 3), ("end", 4), ("ion", 4), ("ell", 5), ("iv", 4), ("al", 5), ("ier", 4), ("ig", 4),
    ];

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "schulung", "zeitung", "heizung", "festival", "material", "personal", "portal" };

    private static readonly string[] NoParticiple =
    [
        "gesund", "gemein", "gesell", "geschicht", "geschlecht", "gerecht", "gewicht", "gericht", "gebiet", "gewalt", "gehalt", "gestalt", "gebaut", "geburt", "gerat",
    ];

    /// <param name="folded">the word</param>
    /// <param name="stem">its stem</param>
    public static string Of(string folded, string stem)
    {
        if (stem.Length < Shortest || Kept.Contains(stem))
        {
            return stem;
        }

        var root = WithoutEnding(Participle(folded, stem));
        root = WithoutEnding(WithoutT(root));
        root = root.EndsWith("ifik", StringComparison.Ordinal) ? root[..^1] + "z" : root;
        return Smooth(root);
    }

    /// <summary>gefördert, eingebettete, bewertet, einzubinden.</summary>
    private static string Participle(string folded, string stem)
    {
        foreach (var prefix in Prefixes)
        {
            if (stem.Length < prefix.Length + 6 || !stem.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = stem[prefix.Length..];
            if (rest.StartsWith("ge", StringComparison.Ordinal) && rest[^1] == 't' && rest.Length < 14 && !Array.Exists(NoParticiple, n => rest.StartsWith(n, StringComparison.Ordinal)))
            {
                return Long(prefix + WithoutEt(rest[2..]), stem);
            }

            if (prefix.Length > 0 && rest.StartsWith("zu", StringComparison.Ordinal))
            {
                return prefix + rest[2..];
            }
        }

        return folded.EndsWith("et", StringComparison.Ordinal) ? Long(WithoutEt(stem), stem) : stem;
    }

    private static string WithoutEt(string word) => word.EndsWith("et", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>A t at the end goes with every word alike: beteiligt, but also Bericht.</summary>
    private static string WithoutT(string word) =>
        word.Length > 5 && word[^1] == 't' && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] : word;

    private static string Long(string root, string stem) => root.Length >= Shortest ? root : stem;

    private static string WithoutEnding(string word)
    {
        foreach (var (ending, rest) in Endings)
        {
            if (word.Length - ending.Length >= rest && word.EndsWith(ending, StringComparison.Ordinal) && !Kept.Contains(word))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    /// <summary>ermittel, ermitteln → ermittl; förder → förd; evalui → evalu.</summary>
    private static string Smooth(string root)
    {
        var word = root.AsSpan();
        if (word.Length > 5 && word.EndsWith("eln", StringComparison.Ordinal))
        {
            word = word[..^1];
        }

        if (word.Length > 4 && word[^1] == 'i')
        {
            word = word[..^1];
        }

        if (word.Length > 5 && word.EndsWith("er", StringComparison.Ordinal))
        {
            return word[..^2].ToString();
        }

        return word.Length > 4 && word.EndsWith("el", StringComparison.Ordinal) && !"aeiou".Contains(word[^3], StringComparison.Ordinal)
            ? string.Concat(word[..^2], "l") : word.ToString();
    }
}
