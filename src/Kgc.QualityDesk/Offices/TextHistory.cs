using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>Every version of an office's texts. While an office has not written a text, the shipped one is version 0 and the only one.</summary>
public sealed class TextHistory(DeskDb db)
{
    public const int PageSize = 50;

    /// <summary>One version as a list shows it; without a time it is the shipped text.</summary>
    public sealed record Line(int Number, DateTimeOffset? ChangedAt, string? Who, int? RestoredFrom);

    /// <summary>The newest first.</summary>
    /// <param name="office">whose text</param>
    /// <param name="key">which text</param>
    /// <param name="before">only versions below this number; null begins with the newest</param>
    /// <param name="cancel">gives up</param>
    public async Task<IReadOnlyList<Line>> ListAsync(Office office, string key, int? before, CancellationToken cancel)
    {
        var lines = await db.OfficeTextVersions.AsNoTracking()
            .Where(v => v.OfficeId == office.Id && v.Key == key && (before == null || v.Number < before))
            .OrderByDescending(v => v.Number).Take(PageSize + 1)
            .Select(v => new Line(v.Number, v.ChangedAt,
                db.Users.Where(p => p.Id == v.ChangedById).Select(p => p.DisplayName).FirstOrDefault(), v.RestoredFrom))
            .ToListAsync(cancel);
        // Rows that were there before histories were kept have no version 0.
        return lines.Count <= PageSize && before is not 0 && !lines.Exists(l => l.Number == 0) ? [.. lines, new Line(0, null, null, null)] : lines;
    }

    public Task<OfficeTextVersion?> OneAsync(Office office, string key, int number, CancellationToken cancel) => OneAsync(db, office, key, number, cancel);

    /// <summary>The version that holds now.</summary>
    public async Task<Line> StandAsync(Office office, string key, CancellationToken cancel) => (await ListAsync(office, key, null, cancel))[0];

    internal static async Task<OfficeTextVersion?> OneAsync(DeskDb db, Office office, string key, int number, CancellationToken cancel) =>
        await db.OfficeTextVersions.AsNoTracking().SingleOrDefaultAsync(v => v.OfficeId == office.Id && v.Key == key && v.Number == number, cancel)
        ?? (number == 0 ? new OfficeTextVersion { OfficeId = office.Id, Key = key, Markdown = ShippedText(office, key) } : null);

    /// <summary>What held before the office wrote anything of its own.</summary>
    internal static string ShippedText(Office office, string key) =>
        key == OfficeContact.Key ? OfficeContact.Of(office).ToString() : EditOffice.DefaultText(key, office.Code);
}
