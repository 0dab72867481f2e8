using System.Data.Common;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// Reads cases for figures in two queries, whatever their number: closed ones as a stream of numbers out of one index, the others,
/// which are few, with what runs. A hundred thousand cases are never in memory at once.
/// </summary>
internal sealed class MeasureCases(DeskDb db, IReadOnlyDictionary<int, OfficeClock> clocks)
{
    /// <param name="closed">which closed ones</param>
    /// <param name="running">which others</param>
    /// <param name="groupBy">topic or district fill <see cref="CaseMeasure.Key"/></param>
    /// <param name="now">up to when running cases are measured</param>
    /// <param name="each">gets every case once; the second is null for a closed one</param>
    /// <param name="cancel">gives up</param>
    public async Task RunAsync(
        IQueryable<Case> closed, IQueryable<Case> running, string? groupBy, DateTimeOffset now, Action<CaseMeasure, RunningCase?> each, CancellationToken cancel)
    {
        await ClosedAsync(Numbers(closed.Where(c => c.ClosedAt != null)), groupBy, each, cancel);
        foreach (var one in await Running(running.Where(c => c.ClosedAt == null)).ToListAsync(cancel))
        {
            var measured = one.At(now, clocks[one.Row.OfficeId]);
            each(measured with { Key = groupBy == "topic" ? one.Topic : one.DistrictKey }, one);
        }
    }

    /// <summary>EF writes the query; its rows are read as bare numbers, which is several times faster than as objects.</summary>
    private async Task ClosedAsync(IQueryable closed, string? groupBy, Action<CaseMeasure, RunningCase?> each, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = closed.CreateDbCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            await using var rows = await command.ExecuteReaderAsync(cancel);
            int? keyColumn = groupBy switch
            {
                "topic" => 13,
                "district" => 14,
                _ => null,
            };
            while (await rows.ReadAsync(cancel))
            {
                each(Read(rows, keyColumn), null);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // The order of the columns is that of Read; -1 stands for null.
    internal static IQueryable Numbers(IQueryable<Case> cases) => cases.Select(c => new
    {
        c.OfficeId, c.ReceivedDay, Advisor = c.AdvisorId ?? -1, Turnaround = c.TurnaroundMinutes ?? 0, Handling = c.HandlingMinutes ?? 0,
        InTime = c.AnsweredInTime == null ? -1 : c.AnsweredInTime == true ? 1 : 0,
        Intake = c.IntakeMinutes ?? -1, Review = c.ReviewMinutes ?? -1, Response = c.ResponseMinutes ?? -1,
        c.DeskMinutes, c.ExpertMinutes, c.ApplicantMinutes, c.ClosedMinutes, c.Topic, c.DistrictKey,
    });

    private CaseMeasure Read(DbDataReader row, int? keyColumn) => new()
    {
        OfficeId = db.NumberAt(row, 0),
        ReceivedDay = db.NumberAt(row, 1),
        AdvisorId = Known(row, 2),
        Turnaround = db.NumberAt(row, 3),
        Handling = db.NumberAt(row, 4),
        IsSettled = true,
        InTime = db.NumberAt(row, 5) is var inTime and >= 0 ? inTime == 1 : null,
        Intake = Known(row, 6),
        Review = Known(row, 7),
        Response = Known(row, 8),
        Desk = db.NumberAt(row, 9),
        Expert = db.NumberAt(row, 10),
        Applicant = db.NumberAt(row, 11),
        Closed = db.NumberAt(row, 12),
        Key = keyColumn is { } column && !row.IsDBNull(column) ? row.GetString(column) : null,
    };

    private int? Known(DbDataReader row, int column) => db.NumberAt(row, column) is var number and >= 0 ? number : null;

    internal static IQueryable<RunningCase> Running(IQueryable<Case> cases) => cases.Select(c => new RunningCase
    {
        Id = c.Id, Stage = c.Stage, Holder = c.RunningHolder, Since = c.RunningSince ?? c.ReceivedAt,
        ClockStartedAt = c.ClockStartedAt, DueAt = c.DueAt, Topic = c.Topic, DistrictKey = c.DistrictKey,
        Rests = c.PausedAt != null || c.WithdrawnAt != null, IsAnswered = c.AnsweredAt != null,
        Row = new CaseMeasure
        {
            OfficeId = c.OfficeId, ReceivedDay = c.ReceivedDay, AdvisorId = c.AdvisorId,
            Turnaround = c.TurnaroundMinutes ?? 0, Handling = c.HandlingMinutes ?? 0, IsSettled = c.SettledAt != null, InTime = c.AnsweredInTime,
            Intake = c.IntakeMinutes, Review = c.ReviewMinutes, Response = c.ResponseMinutes,
            Desk = c.DeskMinutes, Expert = c.ExpertMinutes, Applicant = c.ApplicantMinutes, Closed = c.ClosedMinutes,
        },
    });
}
