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
        root = root.EndsWith("ifik", StringComparison.Ordinal) ? root[..^1] + "z" : root;
        return Smooth(root);
    }

    /// <summary>gefördert, geförderten; beteiligt: a t at the end of a stem is often its own (auswerten), at the end of a word it is not.</summary>
    private static string Participle(string folded, string stem)
    {
        foreach (var prefix in Prefixes)
        {
            if (stem.Length >= prefix.Length + 6 && stem.StartsWith(prefix, StringComparison.Ordinal)
                && stem.AsSpan(prefix.Length) is var rest && rest.StartsWith("ge", StringComparison.Ordinal) && rest[^1] == 't' && rest.Length < 14
                && !Begins(stem[prefix.Length..]))
            {
                return Long(prefix + WithoutT(rest[2..]), stem);
            }
        }

        return WithZu(folded[^1] == 't' && stem.Length > 5 && stem[^1] == 't' && stem[^2] is 'r' or 'l' or 'g' or 'e' or 'n' or 'z' or 'h' ? Long(WithoutT(stem), stem) : stem);
    }

    private static bool Begins(string word) => Array.Exists(NoParticiple, n => word.StartsWith(n, StringComparison.Ordinal));

    /// <summary>einzubinden → einbinden.</summary>
    private static string WithZu(string stem)
    {
        var prefix = Array.Find(Prefixes, p => p.Length > 0 && stem.Length >= p.Length + 6 && stem.StartsWith(p, StringComparison.Ordinal)
            && stem.AsSpan(p.Length).StartsWith("zu", StringComparison.Ordinal));
        return prefix is null ? stem : prefix + stem[(prefix.Length + 2)..];
    }

    private static string WithoutT(ReadOnlySpan<char> word) => (word.EndsWith("et", StringComparison.Ordinal) ? word[..^2] : word[..^1]).ToString();

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

        if (word.Length > 4 && word.EndsWith("er", StringComparison.Ordinal))
        {
            return word[..^2].ToString();
        }

        return word.Length > 4 && word.EndsWith("el", StringComparison.Ordinal) && !"aeiou".Contains(word[^3], StringComparison.Ordinal)
            ? string.Concat(word[..^2], "l") : word.ToString();
    }
}
