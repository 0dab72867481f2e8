using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>
/// Changes an office's texts and contact, and keeps every version. Administrators may everywhere, supervisors in their own office.
/// </summary>
public sealed class EditOffice(Desk desk, DeskDb db, OfficeBook book)
{
    public const int TextLength = 50_000;
    public const int FunderLength = 300;
    public const string MailPrefix = "mail.";

    /// <summary>Every text that an office may replace.</summary>
    public static IEnumerable<string> Keys => OfficeTexts.Keys.Select(k => k.Key).Concat(MailTemplates.Names.Select(n => MailPrefix + n));

    public static bool May(Actor by, int officeId) => by.Is(Roles.Administrator) || by.Supervises(officeId);

    public static string DefaultText(string key, string officeCode) => key.StartsWith(MailPrefix, StringComparison.Ordinal)
        ? MailTemplates.Default(key[MailPrefix.Length..])
        : OfficeTexts.Default(key, officeCode);

    /// <summary>The subject under which the audit log keeps changes of a text.</summary>
    public static string AuditSubject(string officeCode, string key) => $"text:{officeCode}:{key}";

    /// <param name="officeCode">the office</param>
    /// <param name="key">one of <see cref="Keys"/></param>
    /// <param name="markdown">the new text; null or empty returns to the shipped one</param>
    /// <param name="version">the version that the person saw; 0 when the office had no text of its own</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">input.invalid, text.moved-on (with who was faster) or not-found</exception>
    public Task SaveTextAsync(string officeCode, string key, string? markdown, int version, Actor by, CancellationToken cancel) =>
        ChangeAsync(async now =>
        {
            var office = await OfficeAsync(officeCode, by, cancel);
            var text = Keys.Contains(key) ? TextRules.Checked(key, officeCode, markdown) : throw new RuleBroken("not-found");
            await WriteAsync(new Writing(office, key, text ?? DefaultText(key, officeCode), version), by, now, cancel);
        }, cancel);

    /// <summary>Changes how the office is reached. Rules as for texts.</summary>
    public Task SaveContactAsync(string officeCode, OfficeContact contact, int version, Actor by, CancellationToken cancel) =>
        ChangeAsync(async now =>
        {
            var office = await OfficeAsync(officeCode, by, cancel);
            await WriteAsync(new Writing(office, OfficeContact.Key, contact.Checked().ToString(), version), by, now, cancel);
        }, cancel);

    /// <summary>Makes an old version of a text or of the contact the newest one again.</summary>
    public Task RestoreAsync(string officeCode, string key, int number, int version, Actor by, CancellationToken cancel) =>
        ChangeAsync(async now =>
        {
            var office = await OfficeAsync(officeCode, by, cancel);
            var old = Keys.Append(OfficeContact.Key).Contains(key) ? await TextHistory.OneAsync(db, office, key, number, cancel) : null;
            var text = old?.Markdown ?? throw new RuleBroken("not-found");
            text = key == OfficeContact.Key ? OfficeContact.Read(text).Checked().ToString() : TextRules.Checked(key, officeCode, text)!;
            await WriteAsync(new Writing(office, key, text, version) { RestoredFrom = number }, by, now, cancel);
        }, cancel);

    /// <summary>A text on its way: where it belongs and what the person saw.</summary>
    private sealed record Writing(Office Office, string Key, string Text, int Version)
    {
        public int? RestoredFrom { get; init; }
    }

    private async Task ChangeAsync(Func<DateTimeOffset, Task> change, CancellationToken cancel)
    {
        await desk.ChangeAsync(change, cancel);
        book.Forget();
    }

    private async Task WriteAsync(Writing writing, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var (office, key, text) = (writing.Office, writing.Key, writing.Text);
        var row = await db.OfficeTexts.SingleOrDefaultAsync(t => t.OfficeId == office.Id && t.Key == key, cancel);
        var before = row?.Markdown ?? TextHistory.ShippedText(office, key);
        if (before == text && (row is null || row.ChangedById == by.PersonId || row.Version == writing.Version))
        {
            // A double click, or nothing was changed: no version more.
            return;
        }

        if ((row?.Version ?? 0) != writing.Version)
        {
            throw new RuleBroken("text.moved-on") { Conflict = await WhoAsync(row, cancel) };
        }

        if (row is null)
        {
            row = new OfficeText { OfficeId = office.Id, Key = key, Markdown = "" };
            db.OfficeTexts.Add(row);
            db.Add(new OfficeTextVersion { OfficeId = office.Id, Key = key, Markdown = before });
        }

        (row.Markdown, row.ChangedAt, row.ChangedById) = (text, now, by.PersonId);
        row.Version++;
        db.Add(new OfficeTextVersion
        {
            OfficeId = office.Id, Key = key, Number = row.Version, Markdown = text, ChangedAt = now, ChangedById = by.PersonId,
            RestoredFrom = writing.RestoredFrom,
        });
        PutIntoOffice(office, key, text);
        db.Audit(by, now, writing.RestoredFrom is null ? AuditKinds.TextChanged : AuditKinds.TextRestored, AuditSubject(office.Code, key),
            writing.RestoredFrom is { } old ? $"Fassung {row.Version} aus Fassung {old}" : $"Fassung {row.Version}", reason: null);
    }

    /// <summary>What pages and mails read from the office itself.</summary>
    private static void PutIntoOffice(Office office, string key, string text)
    {
        if (key == OfficeContact.Key)
        {
            OfficeContact.Read(text).PutInto(office);
        }
        else if (key == OfficeTexts.Funder)
        {
            office.FunderLine = text == DefaultText(key, office.Code) ? null : text;
        }
    }

    private async Task<Office> OfficeAsync(string code, Actor by, CancellationToken cancel)
    {
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Code == code, cancel);
        return office is not null && May(by, office.Id) ? office : throw new RuleBroken("not-found");
    }

    private async Task<Conflict?> WhoAsync(OfficeText? row, CancellationToken cancel)
    {
        if (row is null)
        {
            return null;
        }

        var who = await db.Users.Where(p => p.Id == row.ChangedById).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
        return new Conflict(who ?? "Jemand", "Text geändert", row.ChangedAt);
    }
}
