using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>Reads a file of entries: one JSON array, or one JSON object a line.</summary>
public static class KnowledgeFile
{
    /// <param name="Line">where the entry begins, from 1 on</param>
    /// <param name="Input">what it says</param>
    /// <param name="Errors">by field, of values that cannot be read</param>
    public sealed record Item(int Line, KnowledgeInput Input, IReadOnlyDictionary<string, string> Errors);

    /// <exception cref="StartRefused">it is no JSON; the line says where</exception>
    public static IReadOnlyList<Item> Read(string text)
    {
        var trimmed = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        return trimmed.Length > 0 && trimmed[0] == '[' ? Array(text.TrimStart('\uFEFF')) : Lines(text.TrimStart('\uFEFF'));
    }

    private static List<Item> Lines(string text)
    {
        List<Item> items = [];
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            items.Add(ItemOf(index + 1, Parse(line, index)));
        }

        return items;
    }

    /// <summary>A reader of its own tells where each object of the array begins.</summary>
    private static List<Item> Array(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var elements = Parse(text, 0);
        List<int> lines = [];
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var (line, counted) = (1, 0);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                var at = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted, at - counted).Count((byte)'\n');
                counted = at;
                lines.Add(line);
            }
        }

        return [.. elements.EnumerateArray().Select((element, index) => ItemOf(lines[index], element))];
    }

    private static JsonElement Parse(string json, int linesBefore)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new StartRefused([string.Create(CultureInfo.InvariantCulture,
                $"Zeile {(broken.LineNumber ?? 0) + linesBefore + 1}: Das ist kein lesbares JSON (Stelle {(broken.BytePositionInLine ?? 0) + 1}).")]);
        }
    }

    private static Item ItemOf(int line, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new Item(line, new KnowledgeInput(), new Dictionary<string, string> { [""] = "Erwartet wird ein JSON-Objekt mit den Feldern des Eintrags." });
        }

        var fields = new KnowledgeFileFields(element);
        var input = new KnowledgeInput
        {
            Kind = fields.Text("kind"), Slug = fields.Text("slug"), Title = fields.Text("title"), Question = fields.Text("question"),
            Body = fields.Text("body") ?? fields.Text("answer"), Keywords = fields.List("keywords") is { } words ? string.Join(", ", words) : null,
            Topic = fields.Text("topic"), Setting = fields.Text("setting"), Phase = fields.Text("phase"), Criteria = fields.List("criteria"), Instruments = fields.List("instruments"),
            Office = fields.Text("office"), ReviewedUntil = fields.Day("reviewedUntil"), StartsAt = fields.Instant("startsAt"), EndsAt = fields.Instant("endsAt"),
            Place = fields.Text("place"), Format = fields.Text("format"), RegisterAt = fields.Text("registerAt"), Source = fields.Text("source"), Url = fields.Text("url"),
        };
        return new Item(line, input, fields.Errors);
    }
}
