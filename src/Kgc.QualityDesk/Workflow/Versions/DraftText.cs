using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Workflow;

/// <summary>A draft's text as the version that it would become: its number and marks are the desk's to give.</summary>
public sealed record DraftText(WorkflowDefinition? Definition, IReadOnlyList<Problem> Problems)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="json">as typed</param>
    /// <param name="definitionId">the flowchart that it belongs to</param>
    /// <param name="version">the number that it would get</param>
    public static DraftText Check(string json, string definitionId, int version)
    {
        var name = $"{definitionId} (Entwurf)";
        // The reader refuses what is no JSON, too large or too deep, before anything else touches the text.
        var read = DefinitionReader.Read(json, name);
        if (read.Definition is null)
        {
            return new(null, read.Problems);
        }

        var (definition, problems) = WorkflowCatalogue.Check(Numbered(read.Definition, version), name);
        if (definition is not null && definition.DefinitionId != definitionId)
        {
            problems.Insert(0, new Problem(name, "definitionId", $"Die Kennung „{definition.DefinitionId}“ gehört zu einem anderen Ablauf als „{definitionId}“."));
        }

        return new(definition, problems);
    }

    /// <summary>For showing and editing: indented, umlauts as they are.</summary>
    public static string Pretty(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Indented);

    private static string Numbered(WorkflowDefinition definition, int version)
    {
        var text = JsonNode.Parse(definition.Source.GetRawText())!.AsObject();
        text["id"] = $"{definition.DefinitionId}-{version}";
        (text["version"], text["isLatest"], text["isPublished"]) = (version, true, true);
        return text.ToJsonString();
    }
}
