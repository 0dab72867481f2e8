using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>
/// Names that are known, wherever they stand: alone, inflected, cut short, in small letters. A name that is an everyday word as well
/// („Sommer“, „Klein“) is told from it by the words before it.
/// </summary>
internal sealed partial class KnownNames(IEnumerable<string> names, RedactionKind kind)
{
    private static readonly FrozenSet<string> Determiners =
        ("der die das dem den des ein eine einer einem einen eines im am zum zur vom beim ins ans zwei drei vier fuenf sechs sieben acht neun zehn viele einige mehrere manche alle beide kein keine keinen keiner jeder jeden jedem jedes dieser diese diesem diesen dieses jener " +
        "mein meine unser unsere ihr ihre sein seine naechsten naechster letzten letzter vergangenen kommenden ganzen ueber per pro").Split(' ').ToFrozenSet();

    private const int SlipBeside = 5;
    private const int SlipAlone = 7;

    // Titles, particles and given names; a bound, so that a text of nothing but names is read in one pass.
    private const int MostBefore = 12;

    private readonly NameForms _forms = new(names);

    /// <summary>Names told from the text itself, not from the case: looked for with more care.</summary>
    public bool IsOfThisText { get; init; }

    public IEnumerable<Spot> Find(WordRow row)
    {
        if (_forms.IsEmpty)
        {
            yield break;
        }

        for (var i = 0; i < row.Count; i++)
        {
            if (Is(row, i))
            {
                var last = i;
                while (last + 1 < row.Count && Follows(row, last))
                {
                    last++;
                }

                var (start, end) = Widened(row, i, last);
                yield return new Spot(kind, start, end);
                i = last;
            }
            else if (Cut(row, i) is { } cut)
            {
                yield return cut;
            }
        }

        foreach (Match spaced in Spaced().Matches(row.Letters))
        {
            if (_forms.Of(WordLists.Key(Gaps().Replace(spaced.Value, ""))) is { Length: > 3 })
            {
                yield return new Spot(kind, spaced.Index, spaced.Index + spaced.Length);
            }
        }

        foreach (var sign in IsOfThisText ? [] : NameSigns.Find(row.Letters, _forms))
        {
            yield return sign with { Kind = kind };
        }
    }

    private bool Follows(WordRow row, int last) => row.Gap(last) is " " or "  " or ", " or "-" or "\n" or " - " && Is(row, last + 1);

    private bool Is(WordRow row, int i)
    {
        if (row.Gap(i) is ['-', ' ', ..] && row.Key(i + 1) is "und" or "oder" or "bis" or "sowie" or "bzw")
        {
            // "Klein- und Mittelstädte": half a word.
            return false;
        }

        if (_forms.Of(row.Key(i)) is not { } form)
        {
            return IsSlip(row, i);
        }

        if (WordLists.IsInstitution(row[i]) && row.Key(i).Contains('-') && WordLists.IsGivenName(row[i]))
        {
            return false;
        }

        if (IsBesideName(row, i, form))
        {
            return form.Length > 2 || row[i].Capital;
        }

        if (form == row.Key(i) && form.Contains('-') && !IsOfThisText)
        {
            // "muster-beispiel": both halves of a double name are nothing else.
            return true;
        }

        if (form.Length < 3 || (IsOfThisText && !IsClear(row[i], form)))
        {
            return false;
        }

        return row[i].Capital || row.IsSmall(i) ? !IsWord(row, i) : (form.Length > 4 || WordLists.IsClearGivenName(row[i])) && IsClear(row[i], form) && row.Key(i).Length - form.Length <= 1
            || (form.Length > 4 && row.Key(i) == form && i > 0 && row.Adjoins(i - 1) && row.Key(i - 1) is "der" or "die" && row.Follows(i, Says()));
    }

    private bool IsBesideName(WordRow row, int i, string form) =>
        (i > 0 && row.Joins(i - 1) && (IsAddress(row, i - 1) || NameContext.IsTitle(row, i - 1) || _forms.Of(row.Key(i - 1)) is not null))
        || (row.Joins(i) && _forms.Of(row.Key(i + 1)) is not null && form.Length > 2)
        || HasParticles(row, i) || (i > 0 && IsSmallInitial(row, i - 1)) || (form.Length > 2 && (IsAccount(row, i) || IsAccount(row, i - 1)));

    // "von der Heide", "v. d. Heide": what the name itself has before it.
    private bool HasParticles(WordRow row, int i)
    {
        var first = i;
        while (first > 0 && row.Gap(first - 1) is " " or "." or ". " && _forms.IsParticle(row.Key(first - 1)))
        {
            first--;
        }

        return first < i && Enumerable.Range(first, i - first).Any(at => _forms.OpensParticles(row.Key(at)));
    }

    // "erika.mustermann", "mustermann_erika": as an account is called.
    private bool IsAccount(WordRow row, int i) => i >= 0 && row.Gap(i) is "." or "_" && _forms.Of(row.Key(i)) is not null && _forms.Of(row.Key(i + 1)) is not null;

    // "Friderike Althaus", "herr althuas": mistyped beside a part that is right or an address, or alone and no word and nobody else's name.
    private bool IsSlip(WordRow row, int i)
    {
        var isAddressed = i > 0 && row.Joins(i - 1) && IsAddress(row, i - 1);
        if (IsOfThisText || !(row[i].Capital || (isAddressed && row[i].Text.Length > 3)) || (_forms.Near(row.Key(i), SlipBeside) ?? _forms.Sounding(row.Key(i))) is not { } near || Everyday.IsWord(row.Key(i)) || WordLists.IsNoun(row[i]))
        {
            return false;
        }

        var beside = isAddressed || (row.Joins(i) && _forms.Of(row.Key(i + 1)) is not null) || (i > 0 && row.Joins(i - 1) && _forms.Of(row.Key(i - 1)) is not null);
        return beside || (near.Length >= SlipAlone && !WordLists.IsGivenName(row[i]) && !WordLists.IsSurname(row[i]) && !PlaceNames.IsSmall(row.Key(i)) && !PlaceNames.IsLarge(row.Key(i)));
    }

    // "im Sommer", "der Koch"; but "Der Specht sagt": he is spoken of.
    private static bool IsWord(WordRow row, int i)
    {
        if (!IsAmbiguous(row[i]) && !Everyday.IsNoun(row.Key(i)))
        {
            return false;
        }

        var determined = i > 0 && row.Adjoins(i - 1) && (Determiners.Contains(row.Key(i - 1)) || IsAdjective(row, i - 1));
        // Of a person one says "der"; "ein Fuchs kommt" is any.
        var isSpokenOf = row.Key(i - 1) is not ("ein" or "eine" or "einen" or "einem" or "einer") && row.Follows(i, WordLists.IsNoun(row[i]) ? Says() : Speaks());
        return (determined && !isSpokenOf) || row.Follows(i, Year());
    }

    private static bool IsAdjective(WordRow row, int i) =>
        !row[i].Capital && row.Key(i).Length > 4 && (row.Key(i).EndsWith("en", StringComparison.Ordinal) || row.Key(i).EndsWith("er", StringComparison.Ordinal)
            || row.Key(i).EndsWith("es", StringComparison.Ordinal)) && i > 0 && row.Adjoins(i - 1) && (Determiners.Contains(row.Key(i - 1)) || row.Key(i - 1) is "in" or "mit" or "seit");

    private static bool IsAmbiguous(Word word) => WordLists.IsNoun(word) || (WordLists.IsSurname(word) && !WordLists.IsClearSurname(word) && !WordLists.IsGivenName(word));

    private static bool IsClear(Word word, string form) => !IsAmbiguous(word) && !Everyday.IsNoun(form) && !WordLists.IsPlace(word);

    // "S. M.", "S.M.", "Frau M.", "Sabine M."; the surname written out is found by itself and widened.
    private Spot? Cut(WordRow row, int i)
    {
        if (row.InitialEnd(i) is null)
        {
            return null;
        }

        if (row.Gap(i) is "." or ". " or ".-" && i + 1 < row.Count && row.InitialEnd(i + 1) is { } end && row.Letters[end - 1] == '.'
            && (_forms.AreInitials(row[i].Text[0], row[i + 1].Text[0]) || (!IsOfThisText && _forms.AreInitials(row[i + 1].Text[0], row[i].Text[0])))
            && (i == 0 || row.Gap(i - 1) is not ("." or ". ") || row[i - 1].Text.Length > 3))
        {
            // "Y. M.-S.", "T. L. N."
            return new Spot(kind, row[i].Start, row.Gap(i + 1) is ".-" or ". " or "." && row.InitialEnd(i + 2) is { } third && row.Letters[third - 1] == '.' ? third : end);
        }

        return i > 0 && row.Joins(i - 1) && IsAddress(row, i - 1) && _forms.IsInitial(row[i].Text[0]) && !IsOfThisText && row.InitialEnd(i) is { } only
            ? new Spot(kind, row[i - 1].Start, only) : null;
    }

    // With what belongs to the name before and behind it: "Frau Dr. S.", "von", "…, S."
    private (int Start, int End) Widened(WordRow row, int first, int last)
    {
        var start = row[first].Start;
        for (var i = first - 1; i >= 0 && first - i <= MostBefore && (Belongs(row, i) || IsSmallInitial(row, i)); i--)
        {
            start = row[i].Start;
        }

        var (end, next) = (row[last].End, last + 1);
        while (row.InitialEnd(next) is { } initial && row.Letters[initial - 1] == '.' && (next == last + 1 ? row.Gap(last) is " " or ", " : row.Gap(next - 1) is ".-" or "." or ". "))
        {
            (end, next) = (initial, next + 1);
        }

        if (next == last + 1 && row.Gap(last) is " " && (row.IsSmall(next) || row[next].Capital) && row[next].Text.Length == 1 && _forms.AreInitials(row[last].Text[0], row[next].Text[0]) && row.Gap(next) is not (" " or "."))
        {
            // "erika m, …", typed without capitals
            (end, next) = (row[next].End, next + 1);
        }

        return (start, Trailed(row, next, end));
    }

    // "Heide, Hans-Peter v. d.", "HEIDE (von der)", "Muster, Erika, Prof. Dr."
    private int Trailed(WordRow row, int next, int end)
    {
        while (next < row.Count && row.Gap(next - 1) is " " or ", " or "." or ". " or " (" && ((_forms.IsParticle(row.Key(next)) && IsCutOff(row, next)) || (row.Gap(next - 1) is not " (" && NameContext.IsTitle(row, next))))
        {
            end = row[next].Text.Length < 5 && row[next].End < row.Letters.Length && row.Letters[row[next].End] == '.' ? row[next].End + 1 : row[next].End;
            next++;
        }

        return end;
    }

    private static bool IsCutOff(WordRow row, int i) =>
        row[i].Text.Length == 1 || row.Gap(i).ContainsAny(",;:)\n") || i + 1 == row.Count || (row.Key(i) is "von" or "van" && row.Gap(i + 1).ContainsAny(",;:)\n"));

    // "b. beispiel", typed without capitals
    private bool IsSmallInitial(WordRow row, int i) =>
        row[i].Text.Length == 1 && (row.Gap(i) is ". " or "." || (row.Gap(i) is " " && !IsOfThisText && (row[i].Capital || row.IsSmall(i)))) && _forms.AreInitials(row[i].Text[0], row[i + 1].Text[0]) && (i == 0 || row.Gap(i - 1) is not ("." or ". "));

    private bool Belongs(WordRow row, int i) =>
        (row.Joins(i) && row.Gap(i) is not "\n" && (IsAddress(row, i) || NameContext.IsTitle(row, i) || _forms.IsParticle(row.Key(i)) || IsCalled(row, i) || IsGlued(row, i)))
        || (row.Gap(i) is ". " or "." && row[i] is { Capital: true, Text.Length: 2 or 3 } && !IsOfThisText && (_forms.Begins(row.Key(i)) || row.Key(i) is "th" or "ch" or "chr" or "joh" or "st") && !NameContext.IsTitle(row, i))
        || (row.Gap(i) is ". " or "." or ".-" && row.InitialEnd(i) is not null && row.Key(i - 1) is not ("z" or "u" or "d" or "i" or "o" or "e"));

    // "HJ von der Heide"
    private bool IsGlued(WordRow row, int i) =>
        !IsOfThisText && row.Gap(i) is " " && row[i].Text.Length is 2 or 3 && !row.Letters.AsSpan(row[i].Start, row[i].Text.Length).ContainsAnyInRange('a', 'z') && _forms.IsMadeOf(row.Key(i));

    // "fr muster" without its point: before a name that is known no day of the week.
    private bool IsAddress(WordRow row, int i) => AddressedName.IsAddress(row, i) || (!IsOfThisText && row.Gap(i) is " " && row.Key(i) is "fr" or "hr" or "hrn" or "fam" or "frl");

    // "Kasia Beispiel-Muster": what stands before a surname and is no word is how somebody is called.
    private static bool IsCalled(WordRow row, int i) =>
        row.Adjoins(i) && row[i] is { Capital: true, Text.Length: > 2 } && !Knowledge.Words.StopWords.Has(row.Key(i)) && !Everyday.IsWord(row.Key(i)) && !WordLists.IsNoun(row[i]) && !WordLists.IsRole(row[i])
        && (WordLists.IsGivenName(row[i]) || (i > 0 && !row.Ends(i - 1)) || GivenEnding().IsMatch(row.Key(i)));

    [GeneratedRegex(@"^[ ](hat|hatte|sagt|sagte|meint|meinte|schreibt|schrieb|rief|ruft|fragt|fragte|kommt|kam|vom|aus[ ]\p{Lu}\p{L}+|will|möchte|bittet|berichtet|war[ ](da|hier)|und[ ]die|weiß|kümmert|meldet|übernimmt|unterschreibt|antwortet|erklärt|lobt|kritisiert|ist[ ](krank|verhindert|nicht[ ]da|im[ ]Urlaub|zuständig|einverstanden|dran|erkrankt))(?!\p{L})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Speaks();

    // What no season and no cook does.
    [GeneratedRegex(@"^[ ](sagt|sagte|meint|meinte|schreibt|schrieb|ruft|fragt|fragte|bittet|berichtet|weiß[ ](bescheid|davon|noch|nichts|schon)|kümmert[ ]sich|meldet[ ]sich|übernimmt|unterschreibt|telefoniert|antwortet|erklärt|lobt|kritisiert|ist[ ](krank|verhindert|nicht[ ]da|im[ ]urlaub|zuständig|einverstanden|dran|erkrankt|dagegen|dafür)|vom[ ]\p{L}*(verein|club|haus|treff|zentrum|amt|schule|kita))(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Says();

    [GeneratedRegex(@"^[ ](19|20)\d{2}(?!\d)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Year();

    // As many given names end, and hardly any adverb or verb that opens a sentence.
    [GeneratedRegex(@"(a|o|i|ia|us|ko|ek|ik|is|y|lle|nne|tte)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex GivenEnding();

    // "M ü l l e r", and a name that a line's end cuts: "Muster-\nmann"
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(\p{L}([ ]\p{L}){3,24}|\p{L}{2,20}-[ ]?\n[ ]?\p{Ll}{2,20})(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"[ \n-]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Gaps();
}
