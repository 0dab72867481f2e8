namespace Microsoft.SqlServer.Server;

/// <summary>A type was given as a CLR user-defined type, but is none.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
        HResult = unchecked((int)0x80131937);
    }

    /// <param name="udtType">The type that was refused.</param>
    /// <param name="resourceReason">The name of the reason, as SqlClient calls it.</param>
    public static InvalidUdtException Create(Type udtType, string resourceReason = "SqlUdtReason_NoUdtAttribute")
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"'{udtType.FullName}' is not a user-defined type of SQL Server ({resourceReason}).");
    }
}
