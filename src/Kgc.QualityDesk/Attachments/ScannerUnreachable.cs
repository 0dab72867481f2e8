namespace Kgc.QualityDesk.Attachments;

/// <summary>The scanner did not answer, or not with something that can be understood. The file waits.</summary>
public sealed class ScannerUnreachable(string message, Exception? inner = null) : Exception(message, inner);
