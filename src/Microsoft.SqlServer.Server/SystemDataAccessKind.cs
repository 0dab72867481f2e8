namespace Microsoft.SqlServer.Server;

/// <summary>Whether a CLR function reads the system catalogues.</summary>
public enum SystemDataAccessKind
{
    None = 0,
    Read = 1,
}
