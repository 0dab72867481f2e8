using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Web.Api.Deadlines;

/// <summary>A service promise; days are working days of the office.</summary>
public sealed record PromiseAnswer
{
    public required string Id { get; init; }

    /// <summary>1, 2, 3 …: the first that fits holds.</summary>
    public int Order { get; init; }

    public required string Name { get; init; }

    /// <summary>In the condition language; empty for every case.</summary>
    public required string Condition { get; init; }

    public bool Active { get; init; }

    public int? FirstAnswerDays { get; init; }

    public int FinalAnswerDays { get; init; }

    public int? IntakeDays { get; init; }

    public int? ReviewDays { get; init; }

    public int? ResponseDays { get; init; }

    public int? WarnDays { get; init; }

    public string? WarnRole { get; init; }

    public string? DueRole { get; init; }

    public int? EscalateDays { get; init; }

    public string? EscalateRole { get; init; }

    /// <summary>To be sent with a change.</summary>
    public int Version { get; init; }

    public static PromiseAnswer Of(ServicePromise promise) => new()
    {
        Id = promise.PublicId, Order = promise.SortOrder, Name = promise.Name, Condition = promise.Condition, Active = promise.IsActive,
        FirstAnswerDays = promise.FirstAnswerDays, FinalAnswerDays = promise.FinalAnswerDays,
        IntakeDays = promise.IntakeDays, ReviewDays = promise.ReviewDays, ResponseDays = promise.ResponseDays,
        WarnDays = promise.WarnDays, WarnRole = promise.WarnRole, DueRole = promise.DueRole,
        EscalateDays = promise.EscalateDays, EscalateRole = promise.EscalateRole, Version = promise.Version,
    };
}
