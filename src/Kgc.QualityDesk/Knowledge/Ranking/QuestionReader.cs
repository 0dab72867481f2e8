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
    private const float OneSlip = 0.8f;
    private const float TwoSlips = 0.65f;
    private const float Begun = 0.6f;

    public List<SearchUnit> Read(string? text)
    {
        var said = text is { Length: > LongestText } ? text[..LongestText] : text ?? "";
        var words = Word.AllOf(said);
        var open = said.Length > 0 && char.IsLetterOrDigit(said[^1]) && words.Count > 0 ? words[^1] : null;
        var chosen = Choose(words);
        var units = chosen.ToDictionary(w => w.Stem, w => Expand(w, ReferenceEquals(w, open)), StringComparer.Ordinal);
        foreach (var (at, count, others) in Synonyms.Shipped.PhrasesIn(words))
        {
            foreach (var unit in Enumerable.Range(at, count).Select(i => units.GetValueOrDefault(words[i].Stem)).OfType<SearchUnit>())
            {
                foreach (var other in others)
                {
                    Related(unit, 0, other, 0.6f);
                }
            }
        }

        return [.. chosen.Select(w => units[w.Stem]).Where(u => !u.IsEmpty)];
    }

    /// <summary>Each word once; of a long text the rarest that entries have, and a few that none has.</summary>
    private List<Word> Choose(List<Word> words)
    {
        var distinct = words.GroupBy(w => w.Stem, StringComparer.Ordinal).Select(g => (Word: g.Last(), Count: g.Count(), Found: Frequency(g.First()))).ToList();
        if (distinct.Count <= MostWords)
        {
            return distinct.ConvertAll(d => d.Word);
        }

        var known = distinct.Where(d => d.Found > 0).OrderByDescending(d => d.Count / Math.Sqrt(d.Found)).Take(MostWords - MostUnknown);
        return [.. known.Select(d => d.Word), .. distinct.Where(d => d.Found == 0).Take(MostUnknown).Select(d => d.Word)];
    }

    private int Frequency(Word word) => vocabulary.WithRoot(word.Root).Sum(frequency);

    private SearchUnit Expand(Word word, bool isOpen)
    {
        var unit = new SearchUnit();
        Core(unit, word, 1);
        if (unit.IsEmpty || (Frequency(word) == 0 && !vocabulary.Store.Knows(word.Folded) && Synonyms.Shipped.Of(word.Root).Count == 0 && unit.Parts == 0))
        {
            Guess(unit, word, isOpen);
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
        if (parts.Count == 0 || unit.Parts > 0)
        {
            return;
        }

        unit.Parts = parts.Count;
        foreach (var (index, part) in parts.Index())
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
            Put(unit, part, term, weight * InCompound);
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
            var stem = GermanStem.Of(form);
            Core(unit, new Word(form, stem, WordRoot.Of(form, stem), false), distance == 1 ? OneSlip : TwoSlips);
        }

        if (near.Count == 0)
        {
            GuessParts(unit, word.Folded);
        }
    }

    /// <summary>A slip in one half of a compound that no entry has as a whole.</summary>
    private void GuessParts(SearchUnit unit, string folded)
    {
        for (var at = folded.Length - 4; at >= 4; at--)
        {
            var (first, rest) = (folded[..at], folded[at..]);
            if (vocabulary.Store.Knows(first) || (first.Length > 4 && first[^1] is 's' or 'n' && vocabulary.Store.Knows(first[..^1])))
            {
                GuessPart(unit, first[^1] == 's' && !vocabulary.Store.Knows(first) ? first[..^1] : first, rest);
                return;
            }

            if (vocabulary.Store.Knows(rest) && rest.Length > 5)
            {
                GuessPart(unit, rest, first);
                return;
            }
        }
    }

    private void GuessPart(SearchUnit unit, string known, string slipped)
    {
        unit.Parts = 2;
        Related(unit, 1, Word.Of(known), 1);
        foreach (var form in vocabulary.Spelling.Near(slipped).Words)
        {
            Related(unit, 2, Word.Of(form), OneSlip);
        }
    }
}
