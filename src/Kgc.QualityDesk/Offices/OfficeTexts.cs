using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>
/// The public texts of an office as Markdown: its own row where there is one, else the shipped default. Both may use the
/// fields that <see cref="TextRules.FieldsOf"/> names, such as <c>{{stelle}}</c> and <c>{{kontakt}}</c>.
/// </summary>
public sealed partial class OfficeTexts(DeskDb db)
{
    public const string Privacy = "privacy";
    public const string Imprint = "imprint";
    public const string Accessibility = "accessibility";

    /// <summary>Where one may complain when a barrier stays: body and address.</summary>
    public const string Enforcement = "enforcement";

    /// <summary>What the desk does, in Leichte Sprache.</summary>
    public const string Easy = "easy";

    /// <summary>Who pays, in one sentence.</summary>
    public const string Funder = "funder";

    /// <summary>Keys with their German titles, in the order of the footer.</summary>
    public static readonly IReadOnlyList<(string Key, string Title)> Keys =
    [
        (Privacy, "Datenschutzhinweise"), (Imprint, "Impressum"), (Accessibility, "Erklärung zur Barrierefreiheit"),
        (Enforcement, "Durchsetzungs- oder Ombudsstelle"), (Easy, "Leichte Sprache"), (Funder, "Förderhinweis"),
    ];

    private const string Prefix = "Kgc.QualityDesk.Offices.Shipped.";
    private static readonly FrozenDictionary<string, string> Shipped = ReadShipped();

    public async Task<string> OfAsync(Office office, string key, CancellationToken cancel) => (await OfAsync(office, [key], cancel))[0];

    /// <summary>Several texts at once, filled in.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Office office, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var wanted = keys.Append(Enforcement).Distinct().ToList();
        var own = await db.OfficeTexts.AsNoTracking()
            .Where(t => t.OfficeId == office.Id && wanted.Contains(t.Key)).ToDictionaryAsync(t => t.Key, t => t.Markdown, cancel);
        var body = Filled(own.GetValueOrDefault(Enforcement) ?? Default(Enforcement, office.Code), office);
        return [.. keys.Select(key => Filled(own.GetValueOrDefault(key) ?? Default(key, office.Code), office, body))];
    }

    /// <summary>The shipped text, with its fields not filled in: an office's own file first, the common one otherwise.</summary>
    public static string Default(string key, string officeCode) =>
        Shipped.GetValueOrDefault($"{key}-{officeCode.ToLowerInvariant()}") ?? Shipped.GetValueOrDefault(key)
        ?? throw new ArgumentException($"There is no text named {key}.", nameof(key));

    public static string FunderOf(Office office) => Filled(office.FunderLine ?? Default(Funder, office.Code), office, funder: "").Trim();

    /// <summary>Fills the fields in. A value that itself looks like a field stays as it is.</summary>
    /// <param name="text">Markdown with fields</param>
    /// <param name="office">whose</param>
    /// <param name="enforcement">the text for <c>{{durchsetzungsstelle}}</c>, already filled in</param>
    /// <param name="funder">the text for <c>{{foerderung}}</c>; without it the office's</param>
    public static string Filled(string text, Office office, string? enforcement = null, string? funder = null) =>
        FieldMark().Replace(text, mark => mark.Groups["field"].Value switch
        {
            "stelle" => office.Name,
            "land" => office.LandName,
            "kontakt" => office.ContactEmail,
            "telefon" => office.ContactPhone,
            "anschrift" => office.ContactAddress ?? "",
            "zeiten" => office.ContactHours ?? "",
            "foerderung" => funder ?? FunderOf(office),
            "arbeitstage" => office.NormalDays.ToString(CultureInfo.InvariantCulture),
            "durchsetzungsstelle" => enforcement ?? "",
            _ => mark.Value,
        });

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

    [GeneratedRegex(@"\{\{(?<field>\w+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldMark();
}
