namespace Kgc.QualityDesk.Cases;

public sealed record ContactInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Organisation { get; init; }

    public string? Phone { get; init; }
}
