namespace Microsoft.SqlServer.Server;

/// <summary>A CLR type that SQL Server may store as a user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format is Format.Native or Format.UserDefined
        ? format
        : throw new ArgumentOutOfRangeException(nameof(format), format, "Native or UserDefined is required.");

    /// <summary>In bytes; −1 is 2 GB.</summary>
    public int MaxByteSize
    {
        get;
        set => field = value >= -1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "-1 or more is required.");
    }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? ValidationMethodName { get; set; }

    public string? Name { get; set; }
}
