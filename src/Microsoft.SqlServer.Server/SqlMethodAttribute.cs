namespace Microsoft.SqlServer.Server;

/// <summary>A method of a CLR user-defined type that SQL Server may call.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute
{
    public bool OnNullCall { get; set; } = true;

    public bool IsMutator { get; set; }

    public bool InvokeIfReceiverIsNull { get; set; }
}
