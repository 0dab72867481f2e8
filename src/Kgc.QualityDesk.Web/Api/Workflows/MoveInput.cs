using System.Text.Json;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Api.Workflows;

/// <summary>
/// What a dry run or a migration is asked: <c>to</c> a version, or a <c>definition</c> (or the id of a <c>draft</c>) that is no version yet;
/// <c>mapping</c> old step → new step; <c>timers</c> new step → <c>keep</c> or <c>restart</c>.
/// </summary>
public sealed record MoveInput
{
    public int? From { get; init; }

    public int? To { get; init; }

    public JsonElement? Definition { get; init; }

    public JsonElement? Draft { get; init; }

    public Dictionary<string, string>? Mapping { get; init; }

    public Dictionary<string, string>? Timers { get; init; }

    /// <summary>stays, maps or blocked: only those are listed; all are counted.</summary>
    public MoveResult? Result { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    /// <summary>Migration: why. Kept with every case.</summary>
    public string? Reason { get; init; }

    /// <summary>Migration: only these case numbers.</summary>
    public List<string>? Cases { get; init; }

    internal MoveOptions Options()
    {
        var fields = new InputFields();
        foreach (var (node, how) in Timers ?? [])
        {
            if (how is not ("keep" or "restart"))
            {
                fields.Add("timers", $"„{node}“: keep (Restzeit behalten) oder restart (neu beginnen).");
            }
        }

        if ((Mapping ?? []).Values.Any(string.IsNullOrEmpty))
        {
            fields.Add("mapping", "Jeder alte Schritt braucht einen neuen.");
        }

        fields.ThrowIfAny();
        return new(Mapping ?? [], (Timers ?? []).Where(t => t.Value == "restart").Select(t => t.Key).ToHashSet(StringComparer.Ordinal));
    }
}
