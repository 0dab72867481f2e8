namespace Kgc.QualityDesk.Attachments;

/// <summary>A file as it arrives: the name is what the sender says, nothing of it is believed.</summary>
public sealed record IncomingFile(string? Name, Func<Stream> Open);
