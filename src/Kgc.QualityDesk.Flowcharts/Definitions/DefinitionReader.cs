using System.Text;
using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Reads Elsa 3 workflow-definition JSON; bad input becomes problems, never an exception.</summary>
public static class DefinitionReader
{
    public const int MaxBytes = 1024 * 1024;
    private const int MaxDepth = 64;

    public static ReadResult Read(string json, string file)
    {
        if (json.Length > MaxBytes || Encoding.UTF8.GetByteCount(json) > MaxBytes)
        {
            return Refused(file, "$", "Die Datei ist größer als 1 MB");
        }

        if (!JsonElements.TryParse(json.TrimStart('\uFEFF'), MaxDepth, out var source, out var fault))
        {
            return Refused(file, "$", fault!);
        }

        if (source.ValueKind != JsonValueKind.Object)
        {
            return Refused(file, "$", "Die Datei enthält keine Workflow-Definition (erwartet wird ein JSON-Objekt)");
        }

        if (source.Member("root") is not { ValueKind: JsonValueKind.Object })
        {
            return Refused(file, "root", "Die Definition hat kein „root“, also keinen Ablauf");
        }

        return string.IsNullOrWhiteSpace(source.Text("definitionId"))
            ? Refused(file, "definitionId", "Die Definition hat keine „definitionId“")
            : new(new WorkflowDefinition(source, new ActivityReader()), []);
    }

    private static ReadResult Refused(string file, string place, string reason) => new(null, [new(file, place, reason)]);
}
