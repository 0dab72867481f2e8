namespace Kgc.QualityDesk.Cases;

/// <summary>The person who asks. Mail is missing only in cases taken by telephone or on paper, and in reports of barriers.</summary>
public sealed class Contact
{
    /// <summary>The name of somebody who reported a barrier without saying who they are.</summary>
    public const string Anonymous = "Ohne Angabe";

    public required string Name { get; set; }

    public string? Email { get; set; }

    public string? Organisation { get; set; }

    public string? Phone { get; set; }

    /// <summary>Street and town as they stand on an envelope, lines separated by \n, without the name.</summary>
    public string? PostalAddress { get; set; }

    /// <summary>Nobody can be told anything.</summary>
    public bool IsAnonymous => Name == Anonymous && string.IsNullOrEmpty(Email) && string.IsNullOrEmpty(Phone);
}
