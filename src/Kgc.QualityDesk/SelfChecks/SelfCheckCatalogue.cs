using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>
/// Every edition of the catalogue: those that ship, and those in the folder <c>self-checks</c> of the data directory
/// (<c>criteria-5.json</c>). Read once.
/// </summary>
public sealed class SelfCheckCatalogue(DeskSettings settings)
{
    public const string Folder = "self-checks";

    private const string Shipped = "Kgc.QualityDesk.SelfChecks.Shipped.";

    private readonly Lazy<(IReadOnlyList<CriteriaEdition> Editions, IReadOnlyList<string> Problems)> _read =
        new(() => Read(Path.Combine(settings.DataDirectory, Folder)));

    /// <summary>From the first to the latest.</summary>
    /// <exception cref="StartRefused">a file is faulty</exception>
    public IReadOnlyList<CriteriaEdition> Editions => _read.Value.Problems.Count == 0 ? _read.Value.Editions
        : throw new StartRefused(["Der Katalog des Selbstchecks ist fehlerhaft:", .. _read.Value.Problems.Select(p => "  " + p)]);

    public CriteriaEdition Of(string edition) => Editions.First(e => e.Edition == edition);

    /// <summary>The edition that a run which begins now takes.</summary>
    public CriteriaEdition Current(DateTimeOffset now)
    {
        var today = BerlinTime.DateOf(now);
        return Editions.LastOrDefault(e => e.ValidFrom <= today) ?? Editions[0];
    }

    /// <summary>Before the desk listens: the files are sound, and every saved result can still be read with its edition.</summary>
    /// <exception cref="StartRefused">a line per problem</exception>
    public async Task CheckAsync(DeskDb db, CancellationToken cancel)
    {
        var known = Editions.ToDictionary(e => e.Edition, StringComparer.Ordinal);
        var used = await db.SelfCheckRuns.SelectMany(r => r.Answers, (r, a) => new { r.Edition, a.Criterion, a.Stage })
            .GroupBy(a => new { a.Edition, a.Criterion }).Select(g => new { g.Key.Edition, g.Key.Criterion, Highest = g.Max(a => a.Stage) ?? 0 }).ToListAsync(cancel);
        var problems = used.Select(u => !known.TryGetValue(u.Edition, out var edition)
                ? $"Ausgabe {u.Edition}: Es gibt gespeicherte Ergebnisse, aber keine Datei dazu."
                : edition.Find(u.Criterion) is not { } criterion ? $"Ausgabe {u.Edition}: {u.Criterion} fehlt, ist aber in gespeicherten Ergebnissen beantwortet."
                : u.Highest > criterion.Stages.Count ? $"Ausgabe {u.Edition}: {u.Criterion} hat zu wenig Stufen für gespeicherte Ergebnisse."
                : null)
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (problems.Count > 0)
        {
            throw new StartRefused(["Der Katalog des Selbstchecks passt nicht zu gespeicherten Ergebnissen:", .. problems.Select(p => "  " + p)]);
        }
    }

    private static (IReadOnlyList<CriteriaEdition>, IReadOnlyList<string>) Read(string folder)
    {
        List<string> problems = [];
        List<(string Name, CriteriaEdition Edition)> editions = [];
        foreach (var (name, text) in Files(folder))
        {
            if (CriteriaFile.Read(name, text(), problems) is { } edition)
            {
                editions.Add((name, edition));
            }
        }

        foreach (var twice in editions.GroupBy(e => e.Edition.Edition, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add($"Die Ausgabe {twice.Key} steht in mehreren Dateien: {string.Join(", ", twice.Select(t => t.Name))}.");
        }

        foreach (var same in editions.GroupBy(e => e.Edition.ValidFrom).Where(g => g.Count() > 1))
        {
            problems.Add($"Mehrere Ausgaben gelten vom selben Tag an: {string.Join(", ", same.Select(s => s.Name))}.");
        }

        return ([.. editions.Select(e => e.Edition).OrderBy(e => e.ValidFrom)], problems);
    }

    private static IEnumerable<(string Name, Func<string> Text)> Files(string folder)
    {
        var assembly = typeof(SelfCheckCatalogue).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Shipped, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            yield return (resource[Shipped.Length..], () => new StreamReader(assembly.GetManifestResourceStream(resource)!).ReadToEnd());
        }

        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            yield return (Path.GetFileName(file), () => File.ReadAllText(file));
        }
    }
}
