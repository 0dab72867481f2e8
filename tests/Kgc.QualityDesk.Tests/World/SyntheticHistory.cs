using System.Data.Common;
using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kgc.QualityDesk.Tests.World;

/// <summary>
/// Years of invented cases beside one real one, row by row in the tables that figures read: copies of the real case with dates,
/// classification and intervals of their own. Everything follows from the seed.
/// </summary>
public sealed class SyntheticHistory(DeskDb db, SyntheticHistory.Plan plan)
{
    /// <param name="Template">number of the case that is copied</param>
    /// <param name="Count">how many cases</param>
    /// <param name="From">first receipt</param>
    /// <param name="Now">last receipt; what would come later has not happened yet</param>
    /// <param name="Advisors">ids of people of the office</param>
    public sealed record Plan(string Template, int Count, DateTimeOffset From, DateTimeOffset Now, IReadOnlyList<int> Advisors, int Seed = 1);

    private static readonly string[] Topics = ["BED-DATEN", "BED-METH", "ZIEL-SMART", "PART-STUFE", "FOE-LEITF", "EVAL-INSTR"];
    private static readonly string[] Districts = ["16051", "16052", "16053", "16054", "16055", "16061", "16062", "16063"];

    private readonly Random _random = new(plan.Seed);
    private readonly WorkingCalendar _calendar = WorkingCalendar.Shipped(Land.TH);

    private sealed record Part(Stage Stage, Holder Holder, DateTimeOffset From, DateTimeOffset? To);

    public async Task WriteAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var transaction = await db.BeginWriteAsync(cancel);
        var template = await RowAsync("SELECT * FROM \"Cases\" WHERE \"Number\" = @number", plan.Template, cancel);
        var interval = await RowAsync("SELECT * FROM \"CaseIntervals\" WHERE \"CaseId\" = (SELECT \"Id\" FROM \"Cases\" WHERE \"Number\" = @number)", plan.Template, cancel);
        interval.Remove("Id");
        var first = (await db.Cases.MaxAsync(c => (int?)c.Id, cancel) ?? 0) + 1;
        await IdentityAsync(on: true, cancel);
        await using (var cases = Insert("Cases", template))
        {
            for (var id = first; id < first + plan.Count; id++)
            {
                await OneAsync(cases, template, id, (double)(id - first) / plan.Count, cancel);
            }
        }

        await IdentityAsync(on: false, cancel);
        await using (var intervals = Insert("CaseIntervals", interval))
        {
            foreach (var (id, part) in _parts)
            {
                await IntervalAsync(intervals, interval, id, part, cancel);
            }
        }

        await transaction.CommitAsync(cancel);
        await db.Database.CloseConnectionAsync();
    }

    private readonly List<(int Id, Part Part)> _parts = [];

    private async Task OneAsync(DbCommand command, IReadOnlyDictionary<string, object> template, int id, double share, CancellationToken cancel)
    {
        var received = plan.From + (plan.Now - plan.From) * share;
        var parts = Life(received);
        _parts.AddRange(parts.Select(p => (id, p)));
        var row = new Dictionary<string, object>(template, StringComparer.Ordinal)
        {
            ["Id"] = id, ["OfficeId"] = template["OfficeId"],
            ["ReceivedDay"] = BerlinTime.DateOf(received).DayNumber, ["Topic"] = Topics[_random.Next(Topics.Length)], ["DistrictKey"] = Districts[_random.Next(Districts.Length)],
            ["AdvisorId"] = plan.Advisors[_random.Next(plan.Advisors.Count)], ["ReceivedAt"] = Value(received), ["ClockStartedAt"] = Value(received),
        };
        foreach (var unique in new[] { "Number", "TrackingId", "TrackingTokenHash", "LinkTokenHash" })
        {
            row[unique] = string.Create(CultureInfo.InvariantCulture, $"{(unique == "Number" ? "KGC-TH-X" : template[unique])}-{id}");
        }

        Times(row, received, parts);
        Fill(command, row);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private void Times(Dictionary<string, object> row, DateTimeOffset received, List<Part> parts)
    {
        var due = _calendar.DueAfter(received, 10);
        var answered = parts.Find(p => p.Holder == Holder.Closed && p.Stage == Stage.Response)?.From;
        var closed = parts.Find(p => p.Stage == Stage.Closed)?.From;
        var running = parts[^1];
        int Minutes(Func<Part, bool> which) => (int)parts.Where(p => p.To is not null && which(p)).Sum(p => _calendar.OfficeMinutes(p.From, p.To!.Value));
        object Stages(Stage stage) => parts.Exists(p => p.To is not null && p.Stage == stage && p.Holder != Holder.Closed)
            ? Minutes(p => p.Stage == stage && p.Holder != Holder.Closed) : DBNull.Value;
        (row["DueAt"], row["PromisedAt"], row["AnsweredAt"], row["FirstAnsweredAt"], row["ClosedAt"], row["SettledAt"]) =
            (Value(due), Value(due), Value(answered), Value(answered), Value(closed), Value(answered));
        row["SettledDay"] = answered is { } settled ? BerlinTime.DateOf(settled).DayNumber : DBNull.Value;
        (row["Stage"], row["RunningHolder"], row["RunningSince"]) = (running.Stage.ToString(), running.Holder.ToString(), Value(running.From));
        (row["IntakeMinutes"], row["ReviewMinutes"], row["ResponseMinutes"]) = (Stages(Stage.Intake), Stages(Stage.Review), Stages(Stage.Response));
        (row["DeskMinutes"], row["ExpertMinutes"], row["ApplicantMinutes"], row["ClosedMinutes"]) =
            (Minutes(p => p.Holder == Holder.Desk), Minutes(p => p.Holder == Holder.Expert), Minutes(p => p.Holder == Holder.Applicant),
                Minutes(p => p.Holder == Holder.Closed && p.Stage != Stage.Closed));
        row["TurnaroundMinutes"] = answered is null ? DBNull.Value : Minutes(p => p.Holder != Holder.Closed);
        row["HandlingMinutes"] = answered is null ? DBNull.Value : Minutes(p => p.Holder is Holder.Desk or Holder.Expert);
        row["AnsweredInTime"] = answered is { } at ? at <= due : DBNull.Value;
        row["PausedAt"] = running.Holder == Holder.Applicant ? Value(running.From) : DBNull.Value;
        row["Status"] = (closed is not null ? CaseStatus.Closed : answered is not null ? CaseStatus.Answered : CaseStatus.InProgress).ToString();
    }

    /// <summary>Triage, for some a question back, a review, a draft, two weeks for a rating, closed: six intervals for most.</summary>
    private List<Part> Life(DateTimeOffset received)
    {
        List<Part> parts = [];
        var at = received;
        bool Next(Stage stage, Holder holder, double days)
        {
            var end = at + TimeSpan.FromMinutes(Math.Ceiling(days * 24 * 60));
            parts.Add(new Part(stage, holder, at, end <= plan.Now ? end : null));
            at = end;
            return end <= plan.Now;
        }

        _ = Next(Stage.Intake, Holder.Desk, Days(1)) && Next(Stage.Intake, Holder.Applicant, Days(2)) && Next(Stage.Intake, Holder.Desk, Days(1))
            && Next(Stage.Review, Holder.Expert, Days(4)) && Next(Stage.Response, Holder.Desk, Days(2)) && Next(Stage.Response, Holder.Closed, 14);
        if (parts[^1] is { To: { } closed })
        {
            parts.Add(new Part(Stage.Closed, Holder.Closed, closed, null));
        }

        return parts;
    }

    /// <summary>Log-normal around a median.</summary>
    private double Days(double median) =>
        median * Math.Exp(0.7 * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble()));

    private async Task IntervalAsync(DbCommand command, IReadOnlyDictionary<string, object> template, int id, Part part, CancellationToken cancel)
    {
        Fill(command, new Dictionary<string, object>(template, StringComparer.Ordinal)
        {
            ["CaseId"] = id, ["Stage"] = part.Stage.ToString(), ["Holder"] = part.Holder.ToString(), ["StartedAt"] = Value(part.From), ["EndedAt"] = Value(part.To),
            ["OfficeMinutes"] = part.To is { } to ? _calendar.OfficeMinutes(part.From, to) : DBNull.Value,
        });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private object Value(DateTimeOffset? instant) => instant is not { } at ? DBNull.Value : db is SqliteDeskDb ? at.UtcTicks : at.ToUniversalTime();

    private async Task<Dictionary<string, object>> RowAsync(string sql, string number, CancellationToken cancel)
    {
        await using var command = Command(sql);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@number", number);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue, StringComparer.Ordinal);
    }

    private async Task IdentityAsync(bool on, CancellationToken cancel)
    {
        if (db is SqlServerDeskDb)
        {
            await using var command = Command($"SET IDENTITY_INSERT [Cases] {(on ? "ON" : "OFF")}");
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private DbCommand Insert(string table, Dictionary<string, object> row)
    {
        var names = row.Keys.ToList();
        var command = Command($"INSERT INTO \"{table}\" ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})");
        foreach (var index in Enumerable.Range(0, names.Count))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Fill(DbCommand command, Dictionary<string, object> row)
    {
        var index = 0;
        foreach (var value in row.Values)
        {
            command.Parameters[index++].Value = value;
        }
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        return command;
    }
}
