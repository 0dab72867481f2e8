using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>One version of a workflow as its JSON says it; the source is kept whole, so that a read and a write lose nothing.</summary>
public sealed class WorkflowDefinition
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<string> _hash;

    internal WorkflowDefinition(JsonElement source, ActivityReader reader)
    {
        Source = source;
        Id = source.Text("id") ?? "";
        DefinitionId = source.Text("definitionId") ?? "";
        Name = source.Text("name") is { Length: > 0 } name ? name : DefinitionId;
        Description = source.Text("description");
        Version = int.TryParse(source.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        IsLatest = source.Flag("isLatest");
        IsPublished = source.Flag("isPublished");
        InputNames = [.. source.List("inputs").Select(input => input.Text("name")).OfType<string>()];
        Variables = reader.Variables(source, "");
        Root = reader.Root(source.Member("root") ?? default);
        Shape = reader.Findings;
        _hash = new(() => CanonicalJson.Hash(Source));
    }

    public JsonElement Source { get; }

    /// <summary>Id of this version; <see cref="DefinitionId"/> is the stable one.</summary>
    public string Id { get; }

    public string DefinitionId { get; }

    public string Name { get; }

    public string? Description { get; }

    /// <summary>0 when the file gives none.</summary>
    public int Version { get; }

    public bool IsLatest { get; }

    public bool IsPublished { get; }

    public IReadOnlyList<string> InputNames { get; }

    public IReadOnlyList<VariableDefinition> Variables { get; }

    public ActivityNode Root { get; }

    /// <summary>SHA-256 in hex of the canonical JSON: order of properties and white space do not matter.</summary>
    public string ContentHash => _hash.Value;

    /// <summary>What the reader could not make sense of; <see cref="DefinitionCheck"/> reports it with the rest.</summary>
    internal IReadOnlyList<Finding> Shape { get; }

    public string ToJson() => JsonSerializer.Serialize(Source, Indented);
}
