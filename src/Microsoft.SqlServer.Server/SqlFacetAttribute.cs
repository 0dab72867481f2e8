namespace Microsoft.SqlServer.Server;

/// <summary>Size, precision and nullability of a value that crosses into SQL Server.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Parameter, Inherited = false)]
public class SqlFacetAttribute : Attribute
{
    public bool IsFixedLength { get; set; }

    /// <summary>In bytes or characters, by the type; −1 is unlimited.</summary>
    public int MaxSize { get; set; }

    public int Precision { get; set; }

    public int Scale { get; set; }

    public bool IsNullable { get; set; }
}
