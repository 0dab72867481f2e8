namespace Microsoft.SqlServer.Server;

/// <summary>Whether a CLR function reads the user's data.</summary>
public enum DataAccessKind
{
    None = 0,
    Read = 1,
}
