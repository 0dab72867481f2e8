using System.Collections.Concurrent;
using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Cases.Similar;

/// <summary>
/// The roots of the words of a question, computed once per node: a question is never changed after it came in. Only figures of
/// cases that were asked for within somebody's scope are ever compared.
/// </summary>
public sealed class CaseRoots
{
    private const int Most = 20_000;
    private const int LongestText = 4_000;
    private const int MostRoots = 150;

    private readonly ConcurrentDictionary<int, IReadOnlySet<string>> _known = new();
    private readonly WordStore _words = new();

    /// <summary>Null when it was not asked for before.</summary>
    public IReadOnlySet<string>? Known(int caseId) => _known.GetValueOrDefault(caseId);

    public IReadOnlySet<string> Of(int caseId, string subject, string body)
    {
        if (_known.TryGetValue(caseId, out var known))
        {
            return known;
        }

        if (_known.Count >= Most)
        {
            // Only a memory of what can be computed again.
            _known.Clear();
        }

        return _known[caseId] = Read($"{subject}\n{(body.Length <= LongestText ? body : body[..LongestText])}");
    }

    private HashSet<string> Read(string text)
    {
        HashSet<string> roots = new(StringComparer.Ordinal);
        foreach (var word in Word.AllOf(text))
        {
            if (roots.Count >= MostRoots)
            {
                break;
            }

            roots.Add(word.Root);
            foreach (var part in _words.Split(word.Folded).Where(p => !p.IsStop))
            {
                roots.Add(part.Root);
            }
        }

        roots.RemoveWhere(root => root.Length < 3);
        return roots;
    }
}
