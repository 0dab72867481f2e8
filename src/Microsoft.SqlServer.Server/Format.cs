namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is laid out on disk.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
