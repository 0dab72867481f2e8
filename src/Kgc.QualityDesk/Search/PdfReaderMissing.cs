namespace Kgc.QualityDesk.Search;

/// <summary>The program that a setting names cannot be started: its files wait until it can.</summary>
public sealed class PdfReaderMissing(string reason) : Exception(reason);
