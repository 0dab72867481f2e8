namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>A look into a file ended; <paramref name="reason"/> is a code of <see cref="FileReasons"/>.</summary>
internal sealed class FileRefused(string reason) : Exception(reason)
{
    public string Reason { get; } = reason;
}
