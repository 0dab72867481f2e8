namespace Kgc.QualityDesk.Redaction;

/// <summary>German words for what is found, and what may stand in its place.</summary>
public static class RedactionWords
{
    public static string Of(RedactionKind kind) => Both(kind).Word;

    public static string Instead(RedactionKind kind) => $"[{Both(kind).Instead}]";

    /// <summary>Every stand-in, without brackets: a text that has one was redacted there.</summary>
    public static IReadOnlyList<string> StandIns { get; } = [.. Enum.GetValues<RedactionKind>().Select(kind => Both(kind).Instead).Distinct(StringComparer.Ordinal)];

    private static (string Word, string Instead) Both(RedactionKind kind) => kind switch
    {
        RedactionKind.Mail => ("E-Mail-Adresse", "E-Mail-Adresse"),
        RedactionKind.BankAccount => ("Bankverbindung", "Bankverbindung"),
        RedactionKind.HealthInsuranceNumber => ("Krankenversichertennummer", "Versichertennummer"),
        RedactionKind.PensionNumber => ("Rentenversicherungsnummer", "Versicherungsnummer"),
        RedactionKind.TaxNumber => ("Steuernummer", "Steuernummer"),
        RedactionKind.CaseNumber => ("Fallnummer oder Aktenzeichen", "Aktenzeichen"),
        RedactionKind.BirthDate => ("Geburtsdatum", "Geburtsdatum"),
        RedactionKind.Telephone => ("Telefonnummer", "Telefonnummer"),
        RedactionKind.WebAddress => ("Internetadresse", "Internetadresse"),
        RedactionKind.Name => ("Name aus dem Fall", "Name"),
        RedactionKind.Organisation => ("Einrichtung aus dem Fall", "Einrichtung"),
        RedactionKind.Project => ("Vorhaben aus dem Fall", "Vorhaben"),
        RedactionKind.Address => ("Anschrift oder Straße", "Anschrift"),
        RedactionKind.OtherPerson => ("Name einer anderen Person", "Name"),
        RedactionKind.Association => ("Verein oder Einrichtung", "Einrichtung"),
        RedactionKind.Place => ("Ort kleiner als ein Landkreis", "Ort"),
        RedactionKind.Health => ("Angabe zur Gesundheit einer Person", "Angabe zur Gesundheit"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
