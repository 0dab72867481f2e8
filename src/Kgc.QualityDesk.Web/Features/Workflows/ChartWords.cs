using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A chart's words in German, for people who do not read JSON.</summary>
public static class ChartWords
{
    private const int LongestValue = 400;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["Elsa.Flowchart"] = "Teilablauf", ["Elsa.Start"] = "Anfang", ["Elsa.End"] = "Ende des Teilablaufs", ["Elsa.Finish"] = "Ende",
        ["Elsa.FlowDecision"] = "Entscheidung", ["Elsa.FlowSwitch"] = "Weiche", ["Elsa.FlowFork"] = "Verzweigung", ["Elsa.FlowJoin"] = "Zusammenführung",
        ["Elsa.ParallelForEach"] = "Für jedes Element", ["Elsa.Delay"] = "Warten (Dauer)", ["Elsa.StartAt"] = "Warten (Zeitpunkt)",
        ["QualityDesk.WaitWorkingDays"] = "Warten (Arbeitstage)", ["Elsa.SetVariable"] = "Variable setzen", ["Elsa.SetName"] = "Namen setzen",
        ["Elsa.Correlate"] = "Verknüpfen", ["Elsa.Event"] = "Auf Ereignis warten", ["Elsa.PublishEvent"] = "Ereignis melden",
        ["QualityDesk.Task"] = "Aufgabe", ["Elsa.RunTask"] = "Aufgabe (allgemein)", ["QualityDesk.SetStage"] = "Abschnitt setzen",
        ["QualityDesk.SendMessage"] = "Nachricht senden", ["QualityDesk.PauseClock"] = "Frist anhalten", ["QualityDesk.ResumeClock"] = "Frist fortsetzen",
        ["QualityDesk.Escalate"] = "Leitung benachrichtigen", ["QualityDesk.CloseCase"] = "Fall abschließen", ["QualityDesk.WaitForApplicant"] = "Auf Antwort warten",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["name"] = "Name", ["description"] = "Beschreibung", ["metadata.displayText"] = "Anzeigename", ["type"] = "Art", ["version"] = "Stand der Aktivität",
        ["taskType"] = "Aufgabenart", ["taskName"] = "Aufgabenname", ["role"] = "Rolle", ["assignee"] = "Zuständig", ["dueWorkingDays"] = "Frist (Arbeitstage)",
        ["remindWorkingDays"] = "Erinnerung nach (Arbeitstage)", ["escalateWorkingDays"] = "Meldung an Leitung nach (Arbeitstage)", ["outcomes"] = "Ergebnisse",
        ["form"] = "Formular", ["result"] = "Ergebnis in Variable", ["condition"] = "Bedingung", ["cases"] = "Fälle der Weiche", ["mode"] = "Betriebsart",
        ["branches"] = "Zweige", ["items"] = "Elemente", ["timeSpan"] = "Dauer", ["dateTime"] = "Zeitpunkt", ["days"] = "Arbeitstage", ["variable"] = "Variable",
        ["value"] = "Wert", ["eventName"] = "Ereignis", ["stage"] = "Abschnitt", ["template"] = "Vorlage", ["to"] = "Empfänger", ["reason"] = "Grund",
        ["timeoutWorkingDays"] = "Wartezeit (Arbeitstage)", ["start"] = "Anfang", ["customProperties"] = "Eigene Angaben", ["inputs"] = "Eingaben",
        ["outputs"] = "Ausgaben", ["options"] = "Einstellungen", ["payload"] = "Inhalt",
    }.ToFrozenDictionary();

    private static readonly HashSet<string> Unsaid = ["id", "nodeId", "type", "version", "name", "metadata", "customProperties", "activities", "connections", "body", "variables"];

    public static string TypeOf(string type) => Types.TryGetValue(type, out var text) ? text : type;

    public static string NameOf(string property) => Names.TryGetValue(property, out var text) ? text : property;

    public static IEnumerable<(string Name, string Text)> Settings(ActivityNode node) => node.Source.ValueKind != JsonValueKind.Object ? [] :
        node.Source.EnumerateObject().Where(p => !Unsaid.Contains(p.Name) && p.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            .Select(p => (NameOf(p.Name), p.Name == "role" ? Roles.German(ValueOf(p.Value)) : ValueOf(p.Value)));

    public static string ValueOf(JsonElement? value)
    {
        var text = Text(value);
        return text.Length <= LongestValue ? text : text[..LongestValue] + " …";
    }

    private static string Text(JsonElement? value) => value switch
    {
        null => "–",
        { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } filled ? filled : "(leer)",
        { ValueKind: JsonValueKind.True } => "ja",
        { ValueKind: JsonValueKind.False } => "nein",
        { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => "–",
        { ValueKind: JsonValueKind.Array } list => list.GetArrayLength() == 0 ? "(leer)" : string.Join(", ", list.EnumerateArray().Select(item => Text(item))),
        { ValueKind: JsonValueKind.Object } fields => Fields(fields),
        { } other => other.GetRawText(),
    };

    private static string Fields(JsonElement fields)
    {
        if (Member(fields, "expression") is { } expression)
        {
            return Typed(Member(expression, "value")) is { } list ? Text(list) : Text(Member(expression, "value"));
        }

        if (Member(fields, "memoryReference") is { } target)
        {
            return Text(Member(target, "id"));
        }

        if (IsOutcome(fields))
        {
            return $"{Member(fields, "label")} ({Member(fields, "name")})";
        }

        var label = Member(fields, "label") ?? Member(fields, "displayText") ?? Member(fields, "name");
        var condition = Member(fields, "condition");
        return label is { ValueKind: JsonValueKind.String } name
            ? condition is null ? name.GetString()! : $"{name.GetString()} ({Text(Member(condition.Value, "value") ?? condition)})"
            : JsonSerializer.Serialize(fields, Readable);
    }

    /// <summary>A name and its German label, nothing more: what else an object says must not be lost to the reader.</summary>
    private static bool IsOutcome(JsonElement fields) =>
        fields.EnumerateObject().Count() == 2 && Member(fields, "name") is { ValueKind: JsonValueKind.String } && Member(fields, "label") is { ValueKind: JsonValueKind.String };

    /// <summary>Elsa Studio keeps lists as JSON within a text.</summary>
    private static JsonElement? Typed(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.String } text || text.GetString() is not { Length: > 1 } json || json[0] != '[')
        {
            return null;
        }

        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
