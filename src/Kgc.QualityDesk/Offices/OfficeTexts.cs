using System.Collections.Frozen;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>
/// The public texts of an office as Markdown: its own row where there is one, else the shipped default. Both may use the
/// fields <c>{{stelle}}</c>, <c>{{land}}</c>, <c>{{kontakt}}</c> and <c>{{telefon}}</c>.
/// </summary>
public sealed class OfficeTexts(DeskDb db)
{
    public const string Privacy = "privacy";
    public const string Imprint = "imprint";
    public const string Accessibility = "accessibility";

    /// <summary>Keys with their German titles, in the order of the footer.</summary>
    public static readonly IReadOnlyList<(string Key, string Title)> Keys =
    [
        (Privacy, "Datenschutzhinweise"), (Imprint, "Impressum"), (Accessibility, "Erklärung zur Barrierefreiheit"),
    ];

    private const string Prefix = "Kgc.QualityDesk.Offices.Shipped.";
    private static readonly FrozenDictionary<string, string> Shipped = ReadShipped();

    public async Task<string> OfAsync(Office office, string key, CancellationToken cancel)
    {
        var own = await db.OfficeTexts.AsNoTracking()
            .Where(t => t.OfficeId == office.Id && t.Key == key).Select(t => t.Markdown).SingleOrDefaultAsync(cancel);
        return Filled(own ?? Default(key, office.Code), office);
    }

    /// <summary>The shipped text, with its fields not filled in: an office's own file first, the common one otherwise.</summary>
    public static string Default(string key, string officeCode) =>
        Shipped.GetValueOrDefault($"{key}-{officeCode.ToLowerInvariant()}") ?? Shipped.GetValueOrDefault(key)
        ?? throw new ArgumentException($"There is no text named {key}.", nameof(key));

    private static string Filled(string text, Office office) => text
        .Replace("{{stelle}}", office.Name, StringComparison.Ordinal)
        .Replace("{{land}}", office.LandName, StringComparison.Ordinal)
        .Replace("{{kontakt}}", office.ContactEmail, StringComparison.Ordinal)
        .Replace("{{telefon}}", office.ContactPhone, StringComparison.Ordinal);

    private static FrozenDictionary<string, string> ReadShipped()
    {
        var assembly = typeof(OfficeTexts).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal))
            .ToFrozenDictionary(n => n[Prefix.Length..^3], n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return reader.ReadToEnd();
            });
    }
}
