namespace Kgc.QualityDesk.Web.SignIn;

/// <summary>Names of the few doors; what lies behind them is decided by query scopes and entities.</summary>
public static class Policies
{
    public const string Staff = "staff";
    public const string Advising = "advising";
    public const string Supervising = "supervising";
    public const string Administering = "administering";
    public const string Configuring = "configuring";
}
