namespace Kgc.QualityDesk.Reviews;

/// <summary>Everything written that an expert from outside is shown.</summary>
internal static class ExternalTexts
{
    public static IEnumerable<(string Name, string? Text)> Of(ReviewRevision revision, string? questions) =>
    [
        ("Betreff", revision.Subject), ("Frage", revision.Body), ("Entwurf", revision.Draft), ("Ihre Fragen an die Fachperson", questions),
        .. revision.Files.Select(f => ("Dateiname", (string?)Path.GetFileNameWithoutExtension(f.Name).Replace('_', ' ').Replace('-', ' '))),
    ];
}
