using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>How a case keeps what it was promised: one column of names and numbers that no query looks into.</summary>
internal static class PromiseJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static ValueConverter<PromiseTerms?, string?> Converter { get; } = new(
        terms => JsonSerializer.Serialize(terms, Options), text => JsonSerializer.Deserialize<PromiseTerms>(text!, Options));
}
