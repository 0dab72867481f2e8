namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>
/// The German stemmer of Snowball as M. F. Porter published it (snowballstem.org, „German stemming algorithm“, with the variant that
/// takes ae, oe, ue for ä, ö, ü), written from its description. Takes and gives folded words.
/// </summary>
internal static class GermanStem
{
    private const string Vowels = "aeiouyäöü";
    private const string BeforeS = "bdfghklmnrt";
    private const string BeforeSt = "bdfghklmnt";

    public static string Of(string folded)
    {
        if (folded.Length is < 3 or > Tokens.LongestWord * 2)
        {
            return folded;
        }

        Span<char> word = stackalloc char[folded.Length];
        var length = Prelude(folded, word);
        var (first, second) = Regions(word[..length]);
        length = StepOne(word, length, first);
        length = StepTwo(word, length, first);
        length = StepThree(word, length, first, second);
        for (var i = 0; i < length; i++)
        {
            word[i] = word[i] switch { 'U' => 'u', 'Y' => 'y', 'ä' => 'a', 'ö' => 'o', 'ü' => 'u', var c => c };
        }

        return new string(word[..length]);
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    /// <summary>u and y between vowels become consonants; ae, oe, ue become umlauts (but not in qu).</summary>
    private static int Prelude(string folded, Span<char> word)
    {
        Span<char> marked = stackalloc char[folded.Length];
        folded.CopyTo(marked);
        for (var i = 1; i < marked.Length - 1; i++)
        {
            if (marked[i] is 'u' or 'y' && IsVowel(marked[i - 1]) && IsVowel(marked[i + 1]))
            {
                marked[i] = char.ToUpperInvariant(marked[i]);
            }
        }

        var to = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            var umlaut = i + 1 < marked.Length && marked[i + 1] == 'e' ? marked[i] switch { 'a' => 'ä', 'o' => 'ö', 'u' => 'ü', _ => '\0' } : '\0';
            if (umlaut != '\0' && !(umlaut == 'ü' && i > 0 && marked[i - 1] == 'q'))
            {
                word[to++] = umlaut;
                i++;
            }
            else
            {
                word[to++] = marked[i];
            }
        }

        return to;
    }

    private static (int First, int Second) Regions(ReadOnlySpan<char> word)
    {
        var first = After(word, 0);
        var second = After(word, first);
        return (Math.Max(first, 3), second);
    }

    /// <summary>The region after the first consonant that follows a vowel.</summary>
    private static int After(ReadOnlySpan<char> word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static bool Ends(ReadOnlySpan<char> word, int length, string ending, int region) =>
        length - ending.Length >= region && word[..length].EndsWith(ending, StringComparison.Ordinal);

    private static int StepOne(ReadOnlySpan<char> word, int length, int first)
    {
        var ending = Longest(word, length, "ern", "em", "er", "en", "es", "e", "s");
        if (ending is null || length - ending.Length < first)
        {
            return length;
        }

        if (ending == "s")
        {
            return length > 1 && BeforeS.Contains(word[length - 2], StringComparison.Ordinal) ? length - 1 : length;
        }

        length -= ending.Length;
        return ending is "e" or "en" or "es" && word[..length].EndsWith("niss", StringComparison.Ordinal) ? length - 1 : length;
    }

    private static int StepTwo(ReadOnlySpan<char> word, int length, int first)
    {
        var ending = Longest(word, length, "est", "en", "er", "st");
        if (ending is null || length - ending.Length < first)
        {
            return length;
        }

        return ending != "st" || (length > 5 && BeforeSt.Contains(word[length - 3], StringComparison.Ordinal)) ? length - ending.Length : length;
    }

    private static int StepThree(ReadOnlySpan<char> word, int length, int first, int second)
    {
        var ending = Longest(word, length, "lich", "heit", "keit", "isch", "end", "ung", "ig", "ik");
        if (ending is null || length - ending.Length < second)
        {
            return length;
        }

        var rest = length - ending.Length;
        var afterE = rest > 0 && word[rest - 1] == 'e';
        return ending switch
        {
            "end" or "ung" => Ends(word, rest, "ig", second) && !(rest > 2 && word[rest - 3] == 'e') ? rest - 2 : rest,
            "lich" or "heit" => Ends(word, rest, "er", first) || Ends(word, rest, "en", first) ? rest - 2 : rest,
            "keit" when Ends(word, rest, "lich", second) => rest - 4,
            "keit" => Ends(word, rest, "ig", second) ? rest - 2 : rest,
            _ => afterE ? length : rest,
        };
    }

    private static string? Longest(ReadOnlySpan<char> word, int length, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word[..length].EndsWith(ending, StringComparison.Ordinal))
            {
                return ending;
            }
        }

        return null;
    }
}
