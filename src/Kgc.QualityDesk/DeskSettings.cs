namespace Kgc.QualityDesk;

/// <summary>Settings that the desk itself needs, resolved once at start-up.</summary>
public sealed class DeskSettings
{
    public required string DataDirectory { get; init; }

    public required string WorkflowDirectory { get; init; }

    /// <summary>Base of links in mail, without a trailing slash. Known only after the server listens when no setting gives it.</summary>
    public required string PublicUrl { get; set; }
}
