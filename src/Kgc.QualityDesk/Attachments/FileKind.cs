namespace Kgc.QualityDesk.Attachments;

/// <summary>The kinds of files that are taken.</summary>
public enum FileKind { Pdf, Docx, Xlsx, Odt, Png, Jpeg }
