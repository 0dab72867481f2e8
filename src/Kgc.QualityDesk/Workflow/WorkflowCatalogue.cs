using System.Collections.Concurrent;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>The flowcharts: read from files at start, kept as immutable versions, compiled once per version.</summary>
public sealed class WorkflowCatalogue(TimeProvider time)
{
    private static readonly Compiled<Func<DeskDb, string, CancellationToken, Task<int?>>> Latest = new(() => EF.CompileAsyncQuery(
        (DeskDb db, string id, CancellationToken cancel) =>
            db.WorkflowVersions.Where(v => v.DefinitionId == id && v.IsLatest).Select(v => (int?)v.Id).SingleOrDefault()));

    private readonly ConcurrentDictionary<int, FlowchartProgram> _programs = new();

    /// <summary>What a chart may name; anything else is refused.</summary>
    public static KnownWords Words { get; } = new(
        Roles.All, TaskTypes.Known, MailTemplates.ForApplicants, Enum.GetNames<Stage>().ToHashSet(), ClosureReasons.All)
    {
        CaseFields = CaseSchema.Charts.Fields,
    };

    public FlowchartProgram Program(WorkflowVersion version) => _programs.GetOrAdd(version.Id, _ => Compile(version));

    /// <summary>The compiled chart of a version that this process has met already.</summary>
    public FlowchartProgram? Known(int versionId) => _programs.GetValueOrDefault(versionId);

    /// <summary>The compiled version; its text is read only the first time.</summary>
    public async Task<FlowchartProgram> ProgramAsync(DeskDb db, int versionId, CancellationToken cancel) =>
        _programs.TryGetValue(versionId, out var known)
            ? known
            : Program(await db.WorkflowVersions.AsNoTracking().SingleAsync(v => v.Id == versionId, cancel));

    /// <summary>The version that new cases of this definition run.</summary>
    public static async Task<int> LatestAsync(DeskDb db, string definitionId, CancellationToken cancel) =>
        await Latest.For(db)(db, definitionId, cancel)
        ?? throw new InvalidOperationException($"No flowchart is published for {definitionId}.");

    /// <summary>Reads and checks every file; all problems at once.</summary>
    public static (IReadOnlyList<WorkflowDefinition> Definitions, IReadOnlyList<Problem> Problems) ReadFiles(IEnumerable<string> files)
    {
        var (read, problems) = ReadNamed(files);
        return ([.. read.Select(r => r.Definition)], problems);
    }

    private static (IReadOnlyList<(WorkflowDefinition Definition, string File)> Read, IReadOnlyList<Problem> Problems) ReadNamed(IEnumerable<string> files)
    {
        List<(WorkflowDefinition Definition, string File)> definitions = [];
        List<Problem> problems = [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var (definition, found) = Read(file);
            problems.AddRange(found);
            if (definition is not null && found.Count == 0)
            {
                definitions.Add((definition, Path.GetFileName(file)));
            }
        }

        foreach (var twice in definitions.GroupBy(d => (d.Definition.DefinitionId, d.Definition.Version))
            .Where(g => g.Select(d => d.Definition.ContentHash).Distinct().Count() > 1))
        {
            problems.Add(new Problem(string.Join(", ", twice.Select(d => d.File)), "version", $"Die Version {twice.Key.Version} gibt es in zwei Dateien mit verschiedenem Inhalt."));
        }

        return (definitions, problems);
    }

    /// <summary>Imports the files of a directory. Throws <see cref="StartRefused"/> with one line per problem and imports nothing then.</summary>
    public async Task ImportAsync(DeskDb db, string directory, CancellationToken cancel)
    {
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json") : [];
        var (read, problems) = ReadNamed(files);
        if (files.Length == 0)
        {
            problems = [.. problems, new Problem(Path.GetFileName(directory), "-", "In diesem Verzeichnis liegt kein Ablauf (*.json).")];
        }

        var known = await db.WorkflowVersions.ToListAsync(cancel);
        var changed = read.Where(r => known.Exists(k => k.DefinitionId == r.Definition.DefinitionId
            && k.Version == r.Definition.Version && k.ContentHash != r.Definition.ContentHash));
        var conflicts = changed.Where(r => known.Exists(k => k.DefinitionId == r.Definition.DefinitionId && k.Version == r.Definition.Version && k.PublishedById is not null)).ToList();
        problems = [.. problems, .. changed.Except(conflicts).Select(r => new Problem(r.File, "version",
            $"Die Version {r.Definition.Version} von „{r.Definition.DefinitionId}“ wurde bereits mit anderem Inhalt eingelesen. Bitte geben Sie dem geänderten Ablauf eine neue Versionsnummer."))];
        if (problems.Count > 0)
        {
            throw new StartRefused([.. problems.Select(p => p.ToString())]);
        }

        foreach (var definition in read.Select(r => r.Definition).DistinctBy(d => (d.DefinitionId, d.Version)).Where(d => d.IsPublished)
            .Where(d => !known.Exists(k => k.DefinitionId == d.DefinitionId && k.Version == d.Version)))
        {
            var version = Import(definition);
            known.Add(version);
            db.WorkflowVersions.Add(version);
        }

        await FileConflicts.TellAsync(db, conflicts, time.Now(), cancel);
        foreach (var group in known.GroupBy(k => k.DefinitionId))
        {
            var latest = group.Max(k => k.Version);
            foreach (var version in group)
            {
                version.IsLatest = version.Version == latest;
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static (WorkflowDefinition? Definition, List<Problem> Problems) Read(string file) => Check(File.ReadAllText(file), Path.GetFileName(file));

    /// <summary>Reads and checks a text; all problems at once. The definition is there whenever the text is one, be it faulty.</summary>
    public static (WorkflowDefinition? Definition, List<Problem> Problems) Check(string json, string name)
    {
        var read = DefinitionReader.Read(json, name);
        List<Problem> problems = [.. read.Problems];
        if (read.Definition is { } definition)
        {
            problems.AddRange(DefinitionCheck.Check(definition, name, Words));
        }

        return (read.Definition, problems);
    }

    private WorkflowVersion Import(WorkflowDefinition definition) => new()
    {
        DefinitionId = definition.DefinitionId,
        Version = definition.Version,
        Name = definition.Name,
        ContentHash = definition.ContentHash,
        Json = definition.ToJson(),
        ImportedAt = time.Now(),
    };

    private static FlowchartProgram Compile(WorkflowVersion version)
    {
        var read = DefinitionReader.Read(version.Json, $"{version.DefinitionId} {version.Version}");
        return FlowchartProgram.Compile(read.Definition
            ?? throw new InvalidOperationException(string.Join('\n', read.Problems.Select(p => p.ToString()))));
    }
}
