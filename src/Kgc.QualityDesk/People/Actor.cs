namespace Kgc.QualityDesk.People;

/// <summary>Who acts. Always an argument, never ambient.</summary>
public sealed record Actor(
    ActorKind Kind, int? PersonId, string Name, IReadOnlySet<string> Roles, IReadOnlySet<int> OfficeIds)
{
    /// <summary>The keys this person wants; read with them, since every page of the desk needs to know.</summary>
    public Shortcuts Shortcuts { get; init; }

    private static readonly HashSet<string> NoRoles = [];
    private static readonly HashSet<int> NoOffices = [];

    public static Actor System { get; } = new(ActorKind.System, null, "System", NoRoles, NoOffices);

    public static Actor Applicant { get; } = new(ActorKind.Applicant, null, "Ratsuchende Person", NoRoles, NoOffices);

    /// <summary>Somebody without an account, let in by a link to one review.</summary>
    public static Actor ExternalExpert(string name) => new(ActorKind.ExternalExpert, null, $"{name} (extern)", NoRoles, NoOffices);

    /// <summary>For whom this person stands in today; empty for everybody who acts for themselves only.</summary>
    public IReadOnlyList<Represented> StandsInFor { get; init; } = [];

    /// <summary>Sessions that began before hold no longer; null when none was ended.</summary>
    public DateTimeOffset? SessionsEndedAt { get; init; }

    /// <summary>Whether this person does another's tasks of an office today.</summary>
    public bool Represents(int? personId, int officeId) => personId is not null && StandsInFor.Any(r => r.PersonId == personId && r.OfficeId == officeId);

    public bool Is(string role) => Roles.Contains(role);

    public bool WorksFor(int officeId) => OfficeIds.Contains(officeId);

    /// <summary>Advisors and supervisors of the office work its cases.</summary>
    public bool Advises(int officeId) =>
        WorksFor(officeId) && (Is(People.Roles.Advisor) || Is(People.Roles.Supervisor));

    public bool Supervises(int officeId) => WorksFor(officeId) && Is(People.Roles.Supervisor);

    /// <summary>Whether this person may take tasks of a role: supervisors also do advisors' work.</summary>
    public bool Serves(string role, int officeId) =>
        WorksFor(officeId) && (Is(role) || (role == People.Roles.Advisor && Is(People.Roles.Supervisor)));
}
