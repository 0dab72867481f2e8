namespace Microsoft.SqlServer.Server;

/// <summary>A method that SQL Server may call as a function.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public class SqlFunctionAttribute : Attribute
{
    public bool IsDeterministic { get; set; }

    public DataAccessKind DataAccess { get; set; }

    public SystemDataAccessKind SystemDataAccess { get; set; }

    public bool IsPrecise { get; set; }

    public string? Name { get; set; }

    public string? TableDefinition { get; set; }

    public string? FillRowMethodName { get; set; }
}
