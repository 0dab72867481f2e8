namespace Kgc.QualityDesk.Cases.Links;

/// <summary>Case numbers as people type them.</summary>
internal static class CaseNumbers
{
    /// <summary>Blanks around and small letters are forgiven.</summary>
    public static string Clean(string number) => number.Trim().ToUpperInvariant();
}
