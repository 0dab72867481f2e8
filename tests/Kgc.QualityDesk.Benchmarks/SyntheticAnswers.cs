using Kgc.QualityDesk.Knowledge;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>Answers whose words are spread as in a language: few very often, most hardly ever (Zipf), with compounds of the field.</summary>
internal sealed class SyntheticAnswers
{
    private static readonly string[] Parts =
    [
        "Bedarf", "Gesundheit", "Förderung", "Planung", "Beteiligung", "Quartier", "Netzwerk", "Projekt", "Ziel", "Gruppe", "Qualität", "Familie", "Schule", "Pflege",
        "Beratung", "Antrag", "Wirkung", "Kosten", "Daten", "Umfrage", "Evaluation", "Bericht", "Steuerung", "Zugang", "Angebot", "Träger", "Kommune", "Prävention",
    ];

    private static readonly string[] Syllables = ["ba", "ne", "lo", "ri", "stu", "mei", "kra", "ten", "for", "ga", "schli", "du", "pe", "wan", "ko", "ziel", "mu", "ra", "hof", "bil"];
    private static readonly string[] Common = ["die", "der", "und", "Sie", "mit", "für", "wie", "eine", "ist", "den", "von", "auf", "nicht", "wir", "in", "das"];

    private readonly Random _random;
    private readonly string[] _words;
    private int _number;

    public SyntheticAnswers(int seed)
    {
        _random = new Random(seed);
        var compounds = Parts.SelectMany(a => Parts.Where(b => b != a).Select(b => a + "s" + b.ToLowerInvariant()));
        var others = Enumerable.Range(0, 60_000).Select(_ => string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)])));
        _words = [.. Parts, .. compounds, .. others.Select(w => char.ToUpperInvariant(w[0]) + w[1..])];
    }

    public int WordsEach => 120;

    public KnowledgeEntry Entry(long stamp) => new()
    {
        Slug = FormattableString.Invariant($"synthetisch-{stamp}-{_number++}"), Title = Text(6), Question = Text(14), Body = Text(WordsEach), Stamp = stamp, Version = 1,
    };

    public string Question() => Text(_random.Next(3, 15));

    public string Begun() => Text(3) + " " + Word()[..3];

    public string Mistyped() => Text(4) + " " + Slip(Word()) + " " + Slip(Word()) + " " + Slip(Word());

    public string Long() => Text(2500);

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _random.Next(3) == 0 ? Common[_random.Next(Common.Length)] : Word()));

    private string Word() => _words[(int)Math.Min(_words.Length - 1, Math.Pow(_words.Length, _random.NextDouble()) - 1)];

    private string Slip(string word)
    {
        var at = _random.Next(1, word.Length - 1);
        return string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2));
    }
}
