using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>Reads a question: its words, and for each the terms that may stand for it, weighted below the word itself.</summary>
internal sealed class QuestionReader(Vocabulary vocabulary, Func<int, int> frequency)
{
    public const int LongestText = 20_000;

    private const int MostWords = 32;
    private const int MostUnknown = 8;
    private const float SameRoot = 0.92f;
    private const float InCompound = 0.6f;
    private const float WholeCompound = 0.95f;
    private const float OneSlip = 0.8f;
    private const float TwoSlips = 0.65f;
    private const int ShortestBeginning = 5;
    private const float PartsTold = 1.4f;
    private const float Begun = 0.6f;
    private const float InPhrase = 0.7f;
    private const float BySaying = 1.3f;
    private const float BesideSaying = 0.3f;
    private const float InsteadOfUnknown = 0.5f;
    private const float BesideKnown = 0.25f;
    private const float MoreGeneral = 0.6f;

    /// <summary>A word that stands alone for its meaning and has three or more of them leads astray: „Birne“ is also a head.</summary>
    private const float ClearEnough = 0.5f;

    private const float AsPart = 0.5f;
    private const int FewMeanings = 3;

    /// <summary>Compounds of which the question names two parts: „Nachweis der Verwendung“.</summary>
    private readonly HashSet<int> _joined = [];

    public List<SearchUnit> Read(string? text)
    {
        var said = text is { Length: > LongestText } ? text[..LongestText] : text ?? "";
        var words = QuestionWords.Of(said);
        var open = said.Length > 0 && char.IsLetterOrDigit(said[^1]) && words.Count > 0 ? words[^1].Word : null;
        var chosen = Choose(words);
        _joined.UnionWith(chosen.SelectMany(w => vocabulary.WithPart(w.Word.Root).Distinct()).GroupBy(t => t).Where(g => g.Skip(1).Any()).Select(g => g.Key));
        var units = chosen.ToDictionary(w => w.Word.Stem, w => Expand(w, ReferenceEquals(w.Word, open)), StringComparer.Ordinal);
        List<SearchUnit> phrases = [];
        var each = Word.EachOf(said);
        foreach (var (places, others) in Synonyms.Shipped.PhrasesIn(each))
        {
            List<SearchUnit> within = [.. places.Select(i => units.GetValueOrDefault(each[i].Stem)).OfType<SearchUnit>()];
            if (within.Count == 0)
            {
                within.Add(new SearchUnit());
                phrases.AddRange(within);
            }

            foreach (var unit in within)
            {
                foreach (var other in others)
                {
                    Related(unit, 0, other, InPhrase);
                }
            }
        }

        var suggested = Sayings.Shipped.Of(chosen.SelectMany(Told)).Select(s => Suggested(s.Words, s.Likeness));
        return [.. chosen.Select(w => units[w.Word.Stem]).Concat(phrases).Concat(suggested).Where(u => !u.IsEmpty)];
    }

    /// <summary>What the sayings know of a word: itself, or else its parts.</summary>
    private IEnumerable<(string Root, float Weight)> Told(QuestionWords.Said said) =>
        !Sayings.Shipped.Knows(said.Word.Root) && vocabulary.Store.Split(said.Word.Folded) is { Count: > 0 } parts
            ? parts.Select(p => (p.Root, said.Weight * PartsTold / parts.Count)) : [(said.Word.Root, said.Weight)];

    /// <summary>A term of several words is met like a compound, by all of them together.</summary>
    private SearchUnit Suggested(IReadOnlyList<Word> words, float likeness)
    {
        var unit = new SearchUnit { Weight = BySaying * likeness, IsSuggested = true, Parts = words.Count > 1 ? words.Count : 0 };
        foreach (var (at, word) in words.Index())
        {
            var part = words.Count > 1 ? at + 1 : 0;
            Related(unit, part, word, 1);
            foreach (var (other, share) in Synonyms.Shipped.Of(word.Root))
            {
                Related(unit, part, other, BesideSaying * share);
            }
        }

        return unit;
    }

    /// <summary>Each word once; of a long text the rarest that entries have, and a few that none has.</summary>
    private List<QuestionWords.Said> Choose(List<QuestionWords.Said> words)
    {
        var distinct = words.GroupBy(w => w.Word.Stem, StringComparer.Ordinal)
            .Select(g => (Said: g.MaxBy(w => w.Weight)!, Count: g.Count(), Found: Frequency(g.First().Word))).ToList();
        if (distinct.Count <= MostWords)
        {
            return distinct.ConvertAll(d => d.Said);
        }

        var known = distinct.Where(d => d.Found > 0).OrderByDescending(d => d.Said.Weight * d.Count / Math.Sqrt(d.Found)).Take(MostWords - MostUnknown);
        return [.. known.Select(d => d.Said), .. distinct.Where(d => d.Found == 0).Take(MostUnknown).Select(d => d.Said)];
    }

    private int Frequency(Word word) => vocabulary.WithRoot(word.Root).Sum(frequency);

    private SearchUnit Expand(QuestionWords.Said said, bool isOpen)
    {
        var unit = new SearchUnit { Weight = said.Weight * Sharpness(said.Word) };
        Core(unit, said.Word, 1);
        if (Frequency(said.Word) == 0 && unit.Parts == 0 && !vocabulary.Store.Knows(said.Word.Folded) && Synonyms.Shipped.Of(said.Word.Root).Count == 0
            && !said.IsJoined)
        {
            Guess(unit, said.Word, isOpen);
        }

        return unit;
    }

    /// <summary>The word, compounds with it, its parts, and other words for it.</summary>
    private void Core(SearchUnit unit, Word word, float weight)
    {
        Related(unit, 0, word, weight);
        foreach (var (other, share) in Synonyms.Shipped.Of(word.Root))
        {
            Related(unit, 0, other, weight * share);
        }

        var parts = vocabulary.Store.Split(word.Folded);
        if (parts.Count > 0 && unit.Parts == 0)
        {
            Parts(unit, [.. parts.Select(p => (p, weight))]);
        }

        Everyday(unit, word, weight);
    }

    /// <summary>What everyday German says for it; more where neither the entries nor the field's list know the word.</summary>
    private void Everyday(SearchUnit unit, Word word, float weight)
    {
        var isKnown = Frequency(word) > 0 || Synonyms.Shipped.Of(word.Root).Count > 0;
        foreach (var (other, share, isGeneral) in Thesaurus.Shipped.Of(word.Root).Where(o => isKnown || o.Share >= ClearEnough))
        {
            var near = weight * MathF.Sqrt(share) * (isKnown ? BesideKnown : InsteadOfUnknown) * (isGeneral ? MoreGeneral : 1);
            Put(unit, 0, vocabulary.TermOf(other.Stem), near);
            Put(unit, vocabulary.WithRoot(other.Root), near * SameRoot);
            if (!isKnown && !isGeneral)
            {
                foreach (var (third, also) in Synonyms.Shipped.Of(other.Root))
                {
                    Put(unit, vocabulary.WithRoot(third.Root), near * also * SameRoot);
                }
            }

            Put(unit, vocabulary.WithPart(other.Root), near * AsPart);
        }
    }

    /// <summary>A word of many meanings, which the field does not claim as its own, says less: most of them are general verbs.</summary>
    private static float Sharpness(Word word) => Synonyms.Shipped.Of(word.Root).Count == 0 && Thesaurus.Shipped.Meanings(word.Root) is > FewMeanings and var count
        ? MathF.Sqrt((float)FewMeanings / count) : 1;

    private void Put(SearchUnit unit, IReadOnlyList<int> terms, float weight)
    {
        foreach (var term in terms)
        {
            Put(unit, 0, term, weight);
        }
    }

    private void Parts(SearchUnit unit, IReadOnlyList<(Word Word, float Weight)> parts)
    {
        unit.Parts = parts.Count;
        foreach (var (index, (part, weight)) in parts.Index())
        {
            Related(unit, index + 1, part, weight);
            foreach (var (other, share) in Synonyms.Shipped.Of(part.Root))
            {
                Related(unit, index + 1, other, weight * share);
            }
        }
    }

    private void Related(SearchUnit unit, int part, Word word, float weight)
    {
        var own = vocabulary.TermOf(word.Stem);
        Put(unit, part, own, weight);
        foreach (var term in vocabulary.WithRoot(word.Root))
        {
            Put(unit, part, term, weight * (term == own ? 1 : SameRoot));
        }

        foreach (var term in vocabulary.WithPart(word.Root))
        {
            Put(unit, part, term, weight * (_joined.Contains(term) ? WholeCompound : InCompound));
        }
    }

    private void Put(SearchUnit unit, int part, int term, float weight)
    {
        if (term >= 0 && frequency(term) > 0)
        {
            unit.Add(part, term, weight);
        }
    }

    /// <summary>For a word that nobody knows: what it may be the beginning of, or a slip for.</summary>
    private void Guess(SearchUnit unit, Word word, bool isOpen)
    {
        if (isOpen && word.Folded.Length >= 3)
        {
            foreach (var (form, term) in vocabulary.Forms.Where(f => f.Key.StartsWith(word.Folded, StringComparison.Ordinal)))
            {
                Put(unit, 0, term, Begun * (0.5f + (0.5f * word.Folded.Length / form.Length)));
            }
        }

        if (!unit.IsEmpty)
        {
            return;
        }

        var (distance, near) = vocabulary.Spelling.Near(word.Folded);
        foreach (var form in near)
        {
            Core(unit, Plain(form), Slip(distance));
        }

        if (near.Count == 0)
        {
            Parts(unit, Resolve(word.Folded, 0) is { Count: > 1 } parts ? parts : Begins(word.Folded));
        }
    }

    private static float Slip(int distance) => distance switch { 0 => 1, 1 => OneSlip, _ => TwoSlips };

    /// <summary>A compound that no entry has, with a slip in one of its parts: the longest known word at its beginning or end, and the rest.</summary>
    private List<(Word Word, float Weight)>? Resolve(string folded, int depth)
    {
        if (vocabulary.Store.Knows(folded))
        {
            return [(Plain(folded), 1)];
        }

        if (depth > 0 && vocabulary.Spelling.Near(folded) is { Words.Count: > 0 } near)
        {
            return [(Plain(near.Words[0]), Slip(near.Distance))];
        }

        if (folded.Length < 8 || depth > 2)
        {
            return null;
        }

        for (var at = folded.Length - 4; at >= 4; at--)
        {
            var known = vocabulary.Store.Knows(folded[..at]) ? folded[..at]
                : at > 4 && folded[at - 1] is 's' or 'n' && vocabulary.Store.Knows(folded[..(at - 1)]) ? folded[..(at - 1)] : null;
            if (known is not null && Resolve(folded[at..], depth + 1) is { } rest)
            {
                return [(Plain(known), 1), .. rest];
            }
        }

        for (var at = 4; at <= folded.Length - 4; at++)
        {
            if (vocabulary.Store.Knows(folded[at..]) && Resolve(folded[..at], depth + 1) is { } first)
            {
                return [.. first, (Plain(folded[at..]), 1)];
            }
        }

        return null;
    }

    /// <summary>Of a compound whose other part no list has: the longest word of the entries that it begins with.</summary>
    private List<(Word Word, float Weight)> Begins(string folded)
    {
        for (var at = folded.Length - 3; at >= ShortestBeginning; at--)
        {
            if (vocabulary.Store.Knows(folded[..at]) && Frequency(Plain(folded[..at])) > 0)
            {
                return [(Plain(folded[..at]), 1)];
            }
        }

        return [];
    }

    private static Word Plain(string folded)
    {
        var stem = GermanStem.Of(folded);
        return new Word(folded, stem, WordRoot.Of(folded, stem), false);
    }
}
