namespace Kgc.QualityDesk.People;

/// <summary>Role names as stored, as used in flowcharts and on the command line.</summary>
public static class Roles
{
    public const string Expert = "expert";
    public const string Advisor = "advisor";
    public const string Supervisor = "supervisor";
    public const string Administrator = "administrator";

    public static readonly IReadOnlySet<string> All = new HashSet<string> { Expert, Advisor, Supervisor, Administrator };

    public static string German(string role) => role switch
    {
        Expert => "Fachprüfung",
        Advisor => "Beratung",
        Supervisor => "Leitung",
        Administrator => "Administration",
        _ => role,
    };
}
