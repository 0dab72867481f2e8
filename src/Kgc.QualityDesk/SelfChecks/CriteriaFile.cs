using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>Reads an edition from JSON and says everything that is wrong with it, a line each.</summary>
internal static class CriteriaFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false,
    };

    /// <param name="name">of the file, for the messages</param>
    /// <param name="text">its content</param>
    /// <param name="problems">gets a line per problem</param>
    /// <returns>null when there was a problem</returns>
    public static CriteriaEdition? Read(string name, string text, List<string> problems)
    {
        CriteriaEdition? edition;
        try
        {
            edition = JsonSerializer.Deserialize<CriteriaEdition>(text, Json);
        }
        catch (JsonException wrong)
        {
            problems.Add($"{name}: nicht lesbar ({wrong.Message})");
            return null;
        }

        if (edition is null)
        {
            problems.Add($"{name}: enthält keine Ausgabe.");
            return null;
        }

        var found = EditionCheck.Of(edition);
        problems.AddRange(found.Select(f => $"{name}: {f}"));
        return found.Count == 0 ? edition : null;
    }
}
