namespace Kgc.QualityDesk.Writing;

/// <summary>A gap of a template that the advisor fills in.</summary>
public sealed record TemplateField(string Name, string Label)
{
    public const int Most = 20;
    public const int LongestValue = 4_000;

    /// <summary>Reads the lines „name: Beschriftung“.</summary>
    /// <param name="text">one field a line</param>
    /// <param name="problem">told once, in German</param>
    public static IReadOnlyList<TemplateField> Read(string? text, Action<string>? problem = null)
    {
        List<TemplateField> fields = [];
        var complain = problem ?? (_ => { });
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, label) = colon < 0 ? (line, "") : (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (colon < 0 || label.Length is 0 or > 120 || !Placeholders.IsName(name))
            {
                complain($"„{Short(line)}“ ist nicht lesbar. Bitte je Zeile ein Feld so angeben: bedarf: Wie der Bedarf nachgewiesen ist");
            }
            else if (Placeholders.IsFixed(name) || fields.Exists(f => f.Name == name))
            {
                complain($"Der Name „{name}“ ist schon vergeben. Bitte wählen Sie einen anderen.");
            }
            else
            {
                fields.Add(new TemplateField(name, label));
            }
        }

        if (fields.Count > Most)
        {
            complain($"Bitte höchstens {Most} Felder.");
        }

        return fields;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
