using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Search;

/// <summary>A case that a search found, before it is known what of it may be shown to whom.</summary>
internal sealed record FoundCase : ICaseKey
{
    public static readonly Expression<Func<Case, FoundCase>> Of = c => new FoundCase
    {
        Id = c.Id, OfficeId = c.OfficeId, Office = c.Office!.Code, Number = c.Number, Subject = c.Subject, Body = c.Body, Status = c.Status,
        ReceivedAt = c.ReceivedAt, DueAt = c.DueAt, FollowUpOn = c.FollowUpOn, Name = c.Contact.Name, Email = c.Contact.Email, Organisation = c.Contact.Organisation, Phone = c.Contact.Phone,
    };

    public int Id { get; init; }

    public int OfficeId { get; init; }

    public required string Office { get; init; }

    public required string Number { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public CaseStatus Status { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateOnly? FollowUpOn { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Organisation { get; init; }

    public string? Phone { get; init; }
}
