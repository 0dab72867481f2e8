using System.Collections.Frozen;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>How a known name may be written: folded, without its umlauts, as parts of a double name, written together, with its initials.</summary>
internal sealed class NameForms
{
    private static readonly FrozenSet<string> NoName =
        ("frau herr herrn hr fr dr prof professor professorin doktor med phil rer nat habil dipl ing soz paed msc bsc ma ba mba mph pd priv doz mag h c von van de der den dem zu zum " +
        "zur vom al el ibn bin da di du la le ter ten und oder geb geborene jun sen jr sr ii iii team beratung leitung verwaltung system familie eheleute firma schwester pfarrer " +
        "pfarrerin buergermeister buergermeisterin landrat landraetin oma opa tante onkel kollege kollegin th st unbekannt ohne angabe admin fach demo mutter vater mama papa kind sohn " +
        "tochter bruder leiter leiterin trainer trainerin").Split(' ').ToFrozenSet();

    private static readonly string[] Endings = ["s", "'s", "es", "ens", "in", "sche", "schen", "scher", "sches", "schem"];

    private static readonly FrozenSet<string> Particles = "von van der den de zu zum zur vom di du la le ter ten al el".Split(' ').ToFrozenSet();

    // A bound: somebody's names are tried one after the other.
    private const int MostParts = 6;
    private const int FewestHeard = 5;

    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _particles = new(StringComparer.Ordinal);
    private readonly HashSet<(char, char)> _initials = [];
    private readonly HashSet<char> _surnameInitials = [];
    private readonly List<string[]> _parts = [];
    private readonly Dictionary<string, string> _heard = new(StringComparer.Ordinal);

    public NameForms(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Add(name);
        }
    }

    /// <summary>Whether a word before a name belongs to it: "von", where somebody is called so.</summary>
    public bool IsParticle(string key) => _particles.Contains(key) || (key.Length == 1 && _particles.Any(p => p[0] == key[0]));

    /// <summary>Whether such a word can begin what stands before a name: "von der", "v. d.", "zu"; "der" alone is an article.</summary>
    public bool OpensParticles(string key) => IsParticle(key) && key is "v" or "z" or "von" or "van" or "zu" or "zum" or "zur" or "al" or "el";

    public bool IsEmpty => _forms.Count == 0;

    /// <summary>The bare form that a word of the text is one of; null when it is none.</summary>
    public string? Of(string key)
    {
        if (Bare(key) is { } whole)
        {
            return whole;
        }

        if (!key.Contains('-'))
        {
            return null;
        }

        return Bare(key.Replace("-", "", StringComparison.Ordinal)) ?? Array.Find(Array.ConvertAll(key.Split('-'), Bare), p => p is { Length: > 2 });
    }

    /// <summary>The form that a word is a slip of the pen away from: one letter more, less, another or swapped, the first one right.</summary>
    public string? Near(string key, int shortest) =>
        key.Length < shortest ? null : _forms.FirstOrDefault(f => f.Length >= shortest && f[0] == key[0] && Math.Abs(f.Length - key.Length) < 2 && IsOneSlip(f, key));

    /// <summary>The form that is spoken like a word, however it is spelled: "Mayer" and "Meier", "Schmidt" and "Schmitt".</summary>
    public string? Sounding(string key) => key.Length < FewestHeard ? null : _heard.GetValueOrDefault(Sound(key));

    private static string Sound(string key)
    {
        var sound = key.Replace("ph", "f", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal).Replace("dt", "t", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal).Replace("tz", "z", StringComparison.Ordinal)
            .Replace("ay", "ei", StringComparison.Ordinal).Replace("ey", "ei", StringComparison.Ordinal).Replace("ai", "ei", StringComparison.Ordinal).Replace("ie", "i", StringComparison.Ordinal).Replace('y', 'i').Replace('v', 'f').Replace('c', 'k');
        return new string([.. sound.Where((letter, at) => (at == 0 || letter != sound[at - 1]) && !(letter == 'h' && at > 0 && sound[at - 1] is 'a' or 'e' or 'i' or 'o' or 'u'))]);
    }

    // What is equal from the front and from the back leaves one letter, or two that changed places.
    private static bool IsOneSlip(string one, string other)
    {
        var front = 0;
        while (front < Math.Min(one.Length, other.Length) && one[front] == other[front])
        {
            front++;
        }

        var (first, second) = (one.Length - 1, other.Length - 1);
        while (first >= front && second >= front && one[first] == other[second])
        {
            (first, second) = (first - 1, second - 1);
        }

        return (first - front < 1 && second - front < 1)
            || (first == second && first - front == 1 && one[front] == other[first] && one[first] == other[front]);
    }

    public bool AreInitials(char given, char surname) => _initials.Contains((char.ToUpperInvariant(given), char.ToUpperInvariant(surname)));

    public bool IsInitial(char surname) => _surnameInitials.Contains(char.ToUpperInvariant(surname));

    /// <summary>Whether a short word begins one of the names: "Th" of "Thomas".</summary>
    public bool Begins(string key) => _parts.Exists(name => Array.Exists(name, part => part.Length > key.Length && part.StartsWith(key, StringComparison.Ordinal)));

    /// <summary>Whether letters are made of the beginnings of somebody's names, in either order: "ml", "mule", "lem", "L.M." of Muster Lehmann.</summary>
    public bool IsMadeOf(string letters) =>
        letters.Length > 0 && _parts.Exists(name => (letters.Length > 1 && (IsMadeOf(letters, name, 0) || IsMadeOf(letters, [.. name.Reverse()], 0))));

    private static bool IsMadeOf(string letters, string[] parts, int from)
    {
        for (var i = from; i < parts.Length; i++)
        {
            for (var taken = 1; taken <= letters.Length && taken <= parts[i].Length && letters[taken - 1] == parts[i][taken - 1]; taken++)
            {
                if (taken == letters.Length || IsMadeOf(letters[taken..], parts, i + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private string? Bare(string key)
    {
        key = key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '\'');
        if (_forms.Contains(key))
        {
            return key;
        }

        return Endings.Where(e => key.Length > e.Length + 1 && key.EndsWith(e, StringComparison.Ordinal)).Select(e => (Form: key[..^e.Length], Ending: e))
            .Where(f => _forms.Contains(f.Form) && Fits(f.Form, f.Ending)).Select(f => f.Form).FirstOrDefault();
    }

    // "Müllerin", "Fritzens", but not "Kleines" of Klein.
    private static bool Fits(string form, string ending) => ending switch
    {
        "es" or "ens" => form[^1] is 's' or 'x' or 'z',
        "in" => form.EndsWith("er", StringComparison.Ordinal),
        _ => true,
    };

    private void Add(string name)
    {
        var read = ReadText.Of(name).Letters;
        var listed = read.IndexOf(',', StringComparison.Ordinal);
        // "Müller, Sabine" is Sabine Müller.
        var given = Word.In(listed > 0 ? read[(listed + 1)..] + " " + read[..listed] : read);
        var words = given.Where((w, i) => w.Text.Length > 1 && (!NoName.Contains(w.Key) || IsShortName(w, i == 0 || i == given.Count - 1))).ToList();
        _particles.UnionWith(Word.In(read).Select(w => w.Key.Split('-')[0]).Where(Particles.Contains));
        foreach (var word in words)
        {
            AddWord(word);
        }

        _parts.Add([.. words.SelectMany(w => w.Key.Split('-')).Where(p => p.Length > 0).Take(MostParts)]);
        foreach (var (first, next) in words.Zip(words.Skip(1)))
        {
            _forms.Add(first.Key + next.Key);
        }

        if (words.Count > 1)
        {
            foreach (var surname in words.Skip(1).SelectMany(w => w.Text.Split('-')))
            {
                _initials.Add((char.ToUpperInvariant(words[0].Text[0]), char.ToUpperInvariant(surname[0])));
            }
        }

        if (words.Count > 0)
        {
            _surnameInitials.Add(char.ToUpperInvariant(words[^1].Text[0]));
        }
    }

    // "Lê", "Da": a capital of two letters at either end of a name is no particle.
    private static bool IsShortName(Word word, bool isAtEnd) => isAtEnd && word is { Capital: true, Shouted: false, Text.Length: 2 } && Particles.Contains(word.Key);

    private void AddWord(Word word)
    {
        AddForm(word.Text, word.Key);
        if (word.Key.Contains('-'))
        {
            _forms.Add(word.Key.Replace("-", "", StringComparison.Ordinal));
            foreach (var part in word.Text.Split('-').Where(p => p.Length > 2))
            {
                AddForm(part, WordLists.Key(part));
            }
        }
    }

    private void AddForm(string text, string key)
    {
        _forms.Add(key);
        if (key.Length >= FewestHeard)
        {
            _heard.TryAdd(Sound(key), key);
        }

        if (text.Length > 3)
        {
            // "Muller", "Ozdemir": typed on a keyboard without umlauts.
            _forms.Add(WordLists.Key(text.Replace('ü', 'u').Replace('ö', 'o').Replace('ä', 'a').Replace('Ü', 'U').Replace('Ö', 'O').Replace('Ä', 'A').Replace('ß', 's')));
            // "Müller", where the case has "Mueller" or "Muller", folds to the first; "Wolff" heard as "Wolf" is not guessed.
        }
    }
}
