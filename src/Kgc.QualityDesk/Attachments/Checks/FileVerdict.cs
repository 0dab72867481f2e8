namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>What a look into a file found.</summary>
/// <param name="Kind">null: it is not taken</param>
/// <param name="Reason">why it is not taken, a code of <see cref="FileReasons"/></param>
/// <param name="Notes">what was changed, or not looked into</param>
/// <param name="Rewritten">the bytes to keep instead of those that came; null: keep those</param>
public sealed record FileVerdict(FileKind? Kind, string? Reason, IReadOnlyList<string> Notes, ReadOnlyMemory<byte>? Rewritten)
{
    internal static FileVerdict Refuse(string reason) => new(null, reason, [], null);

    internal static FileVerdict Take(FileKind kind, params IReadOnlyList<string> notes) => new(kind, null, notes, null);
}
