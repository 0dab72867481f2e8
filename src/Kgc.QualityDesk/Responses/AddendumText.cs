namespace Kgc.QualityDesk.Responses;

/// <summary>An addendum says first what it changes; both parts are one text under one seal.</summary>
public static class AddendumText
{
    private const string Head = "**Was sich ändert:** ";

    public static string Compose(string changes, string? text) =>
        CanonicalText.Of(string.IsNullOrWhiteSpace(text) ? Head + changes : $"{Head}{changes}\n\n---\n\n{text}");

    /// <summary>The parts again, for writing on.</summary>
    public static (string Changes, string Text) Split(string whole)
    {
        var parts = whole.Split("\n\n---\n\n", 2);
        return whole.StartsWith(Head, StringComparison.Ordinal) ? (parts[0][Head.Length..], parts.Length > 1 ? parts[1] : "") : ("", whole);
    }
}
