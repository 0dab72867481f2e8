namespace Kgc.QualityDesk.Privacy;

/// <summary>What a piece of free text gives away about a person.</summary>
public enum SensitiveKind
{
    /// <summary>Name of a third person: <c>Frau Schmidt-Lehmann</c>, <c>die Teilnehmerin Anna K.</c></summary>
    PersonName,

    /// <summary>Who writes or is written to: a salutation, a signature, <c>mein Name ist …</c> Not a third person, so not reported by default.</summary>
    Correspondent,

    /// <summary>What one person suffers from or is treated for; an ICD-10 code.</summary>
    Health,

    /// <summary>Krankenversichertennummer (§ 290 SGB V).</summary>
    HealthInsuranceNumber,

    /// <summary>Rentenversicherungsnummer (§ 147 SGB VI).</summary>
    PensionNumber,

    /// <summary>Steuerliche Identifikationsnummer (§ 139b AO).</summary>
    TaxNumber,

    /// <summary>IBAN (ISO 13616), or an account number that is called one.</summary>
    BankAccount,

    BirthDate,

    Telephone,

    Mail,

    /// <summary>Street with number, postal code with town. Not reported by default: places of work are what the desk talks about.</summary>
    PostalAddress,
}
