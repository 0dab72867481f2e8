namespace Kgc.QualityDesk.Redaction;

/// <summary>What a text gives away before it is published; the surest reading first, which names a spot that several finders see.</summary>
public enum RedactionKind
{
    Mail,
    BankAccount,
    HealthInsuranceNumber,
    PensionNumber,
    TaxNumber,

    /// <summary>Number of a case, or what the text calls a file or funding number.</summary>
    CaseNumber,
    BirthDate,
    Telephone,

    /// <summary>An address in the web that leads to who asked.</summary>
    WebAddress,

    /// <summary>A person whom the case knows: who asks, staff, experts, whoever the question names.</summary>
    Name,

    /// <summary>The organisation that asks, or a part of its name.</summary>
    Organisation,

    /// <summary>What the organisation calls its project.</summary>
    Project,

    /// <summary>A postal address, or a street.</summary>
    Address,

    /// <summary>A person whom the case does not know.</summary>
    OtherPerson,

    /// <summary>A small association, a day nursery, a school by name.</summary>
    Association,

    /// <summary>A town, village or part of a town that says more than the district.</summary>
    Place,

    /// <summary>What one person suffers from.</summary>
    Health,
}
