namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// A piece of text that gives away something about a person. Start and length count UTF-16 code units of the given text, as
/// <see cref="string.Substring(int, int)"/> does; <see cref="Text"/> is exactly that piece.
/// </summary>
public sealed record SensitiveHit(SensitiveKind Kind, int Start, int Length, string Text)
{
    public int End => Start + Length;

    /// <summary>What it is, in German: <c>Telefonnummer</c>.</summary>
    public string Words => WordsFor(Kind);

    /// <summary>The German name of a kind.</summary>
    public static string WordsFor(SensitiveKind kind) => kind switch
    {
        SensitiveKind.PersonName => "Name einer Person",
        SensitiveKind.Correspondent => "Name in Anrede oder Unterschrift",
        SensitiveKind.Health => "Angabe zur Gesundheit einer Person",
        SensitiveKind.HealthInsuranceNumber => "Krankenversichertennummer",
        SensitiveKind.PensionNumber => "Rentenversicherungsnummer",
        SensitiveKind.TaxNumber => "Steuer-Identifikationsnummer",
        SensitiveKind.BankAccount => "Bankverbindung (IBAN)",
        SensitiveKind.BirthDate => "Geburtsdatum",
        SensitiveKind.Telephone => "Telefonnummer",
        SensitiveKind.Mail => "E-Mail-Adresse",
        SensitiveKind.PostalAddress => "Postanschrift",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
