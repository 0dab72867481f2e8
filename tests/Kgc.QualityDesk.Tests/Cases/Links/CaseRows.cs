using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases.Links;

/// <summary>
/// Everything that the database holds of a case, table by table and column by column, without what names the one row or counts
/// changes. Two cases to which the same happened at the same times have the same rows.
/// </summary>
internal static partial class CaseRows
{
    /// <summary>History and operations tell that something happened; mail and secrets are each case's own; the word index follows from the rows.</summary>
    private static readonly HashSet<string> NotCompared = ["CaseEntries", "CaseLinks", "SearchPostings", "SearchTexts", "SubmissionKeys", "TrackingCodes", "OutboxMails", "WorkflowInstances"];

    private static readonly HashSet<string> OfTheRowItself =
        ["Id", "CaseId", "PublicId", "Number", "TrackingId", "TrackingTokenHash", "LinkTokenHash", "SearchText", "LastHash", "LastSequence", "Version", "CaseVersion", "TaskId", "MessageId", "RevisionId", "TokenId", "InstanceId",
        "Contact_Name", "Contact_Email", "CallerKey", "CallerMailKey", "CallerPhoneKey"];

    public static Task<IReadOnlyList<string>> ReadAsync(DeskWorld desk, int caseId) => desk.DbAsync(async db =>
    {
        List<string> rows = [];
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.FindProperty("CaseId") is not null).Select(e => e.GetTableName()!).Distinct().Where(t => !NotCompared.Contains(t)))
        {
            rows.AddRange(await RowsAsync(db, table, $"SELECT * FROM \"{table}\" WHERE \"CaseId\" = {caseId.ToString(CultureInfo.InvariantCulture)}"));
        }

        rows.AddRange(await RowsAsync(db, "Cases", $"SELECT * FROM \"Cases\" WHERE \"Id\" = {caseId.ToString(CultureInfo.InvariantCulture)}"));
        rows.AddRange(await db.WorkflowInstances.Where(i => i.CaseId == caseId).Select(i => $"WorkflowInstances IsFinished={i.IsFinished} State={i.State}").ToListAsync(DeskWorld.Cancel));
        rows.AddRange((await db.OutboxMails.Where(m => m.CaseId == caseId).Select(m => m.Template).ToListAsync(DeskWorld.Cancel)).Select(template => $"OutboxMails {template}"));
        return (IReadOnlyList<string>)[.. rows.Select(row => OfThisCase().Replace(row, "…")).Order(StringComparer.Ordinal)];
    });

    /// <summary>What texts say of the one case only: its number and its address.</summary>
    [GeneratedRegex(@"KGC-[A-Z]+-\d+-\d+|/status/[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex OfThisCase();

    private static async Task<List<string>> RowsAsync(DeskDb db, string table, string sql)
    {
        await db.Database.OpenConnectionAsync(DeskWorld.Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(DeskWorld.Cancel);
        List<string> rows = [];
        while (await reader.ReadAsync(DeskWorld.Cancel))
        {
            rows.Add($"{table} {string.Join(' ', Enumerable.Range(0, reader.FieldCount).Where(i => !OfTheRowItself.Contains(reader.GetName(i)) && !reader.IsDBNull(i)).Select(i => Cell(reader, i)))}");
        }

        return rows;
    }

    private static string Cell(DbDataReader reader, int column) => string.Create(CultureInfo.InvariantCulture, $"{reader.GetName(column)}={reader.GetValue(column)}");
}
