namespace Microsoft.SqlServer.Server;

/// <summary>A CLR type that SQL Server may use as an aggregate.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    /// <summary>The largest <see cref="MaxByteSize"/>, in bytes.</summary>
    public const int MaxByteSizeValue = 8000;

    public Format Format { get; } = format is Format.Native or Format.UserDefined
        ? format
        : throw new ArgumentOutOfRangeException(nameof(format), format, "Native or UserDefined is required.");

    /// <summary>In bytes, at most <see cref="MaxByteSizeValue"/>; −1 is 2 GB.</summary>
    public int MaxByteSize
    {
        get;
        set => field = value is >= -1 and <= MaxByteSizeValue
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "-1 to 8000 is required.");
    }

    public bool IsInvariantToDuplicates { get; set; }

    public bool IsInvariantToNulls { get; set; }

    public bool IsInvariantToOrder { get; set; } = true;

    public bool IsNullIfEmpty { get; set; }

    public string? Name { get; set; }
}
