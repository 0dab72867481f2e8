namespace Kgc.QualityDesk.Cases.Bulk;

/// <summary>What will become, or became, of one case.</summary>
/// <param name="Number">of the case, as it was named</param>
/// <param name="Outcome">see there</param>
/// <param name="Text">in German, for a person</param>
/// <param name="Code">the rule that refused it, else null</param>
/// <param name="Subject">null for a case that is not there for the person who asks</param>
/// <param name="Version">of the case; to be given when it is carried out, so that what changed since is refused</param>
public sealed record BulkRow(string Number, BulkOutcome Outcome, string Text, string? Code = null, string? Subject = null, int? Version = null);
