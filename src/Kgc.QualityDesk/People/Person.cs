using Microsoft.AspNetCore.Identity;

namespace Kgc.QualityDesk.People;

/// <summary>A member of staff. Sign-in data is ASP.NET Core Identity's.</summary>
public sealed class Person : IdentityUser<int>
{
    public required string DisplayName { get; set; }

    public bool IsActive { get; set; } = true;

    public bool WantsAssignmentMail { get; set; } = true;

    /// <summary>A mail whenever somebody names this person in a note.</summary>
    public bool WantsMentionMail { get; set; } = true;

    public bool WantsDigest { get; set; } = true;

    public Shortcuts Shortcuts { get; set; }

    /// <summary>Local day of the last digest, so that a restart sends none twice.</summary>
    public DateOnly? LastDigestOn { get; set; }

    /// <summary>Sessions that began before hold no longer, whatever their cookie says; null when none was ended.</summary>
    public DateTimeOffset? SessionsEndedAt { get; set; }

    public List<OfficeMembership> Offices { get; } = [];
}
