using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    private static readonly JsonSerializerOptions DataOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Appends an event to the history and to its hash chain.</summary>
    public CaseEntry Record(string kind, Act act, object? data = null)
    {
        EnsureNotWorkedElsewhere(kind, act.By);
        var text = data is null ? null : JsonSerializer.Serialize(data, DataOptions);
        var entry = new CaseEntry
        {
            Sequence = ++LastSequence,
            Kind = kind,
            At = act.At,
            ActorKind = act.By.Kind,
            ActorId = act.By.PersonId,
            ActorName = act.For is { } away ? $"{act.By.Name} (in Vertretung für {away.Name})" : act.By.Name,
            Data = text,
            DataHash = CaseEntry.HashOf(text),
            PreviousHash = LastHash,
            Hash = "",
        };
        entry.Hash = entry.ComputeHash(Number);
        LastHash = entry.Hash;
        Version++;
        Entries.Add(entry);
        return entry;
    }
}
