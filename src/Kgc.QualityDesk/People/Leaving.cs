using System.Globalization;
using System.Text.Json;

namespace Kgc.QualityDesk.People;

/// <summary>What there is to hand over when somebody leaves, in figures: administrators see no cases.</summary>
public sealed record Leaving
{
    /// <param name="Office">TH or ST</param>
    /// <param name="Type">of the tasks</param>
    /// <param name="Count">how many are in the person's hands, resting ones included</param>
    /// <param name="LeftOpen">how many the successor cannot do: they go back to the open tasks</param>
    public sealed record TaskLine(string Office, string Type, int Count, int LeftOpen);

    public required string Email { get; init; }

    public required string Name { get; init; }

    public string? Successor { get; init; }

    public IReadOnlyList<TaskLine> Tasks { get; init; } = [];

    /// <summary>Open cases that the person advises.</summary>
    public int Cases { get; init; }

    /// <summary>Of these, those that the successor cannot advise.</summary>
    public int CasesLeftOpen { get; init; }

    /// <summary>Expert reviews among the tasks: handed back, and asked of the successor where that is an expert of the office.</summary>
    public int Reviews { get; init; }

    public int Tokens { get; init; }

    /// <summary>Substitutions of and by the person that have not ended.</summary>
    public int Substitutions { get; init; }

    public bool NeedsSuccessor => Tasks.Count > 0 || Cases > 0;

    /// <summary>Differs as soon as anything of it does.</summary>
    public string Stamp => Secret.Hash(JsonSerializer.Serialize(new { Email, Successor, Tasks, Cases, Tokens, Substitutions }))[..16];

    public string Text => string.Create(CultureInfo.InvariantCulture,
        $"{Tasks.Sum(t => t.Count)} Aufgaben, {Cases} Beratungen{(Successor is null ? "" : $", Nachfolge: {Successor}")}; {Tokens} Zugangstoken beendet");
}
