using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>Changes an office's texts. Administrators may everywhere, supervisors in their own office.</summary>
public sealed class EditOffice(Desk desk, DeskDb db)
{
    public const int TextLength = 50_000;
    public const string MailPrefix = "mail.";

    /// <summary>Every text that an office may replace.</summary>
    public static IEnumerable<string> Keys => OfficeTexts.Keys.Select(k => k.Key).Concat(MailTemplates.Names.Select(n => MailPrefix + n));

    public static bool May(Actor by, int officeId) => by.Is(Roles.Administrator) || by.Supervises(officeId);

    public static string DefaultText(string key, string officeCode) => key.StartsWith(MailPrefix, StringComparison.Ordinal)
        ? MailTemplates.Default(key[MailPrefix.Length..])
        : OfficeTexts.Default(key, officeCode);

    /// <param name="officeCode">the office</param>
    /// <param name="key">one of <see cref="Keys"/></param>
    /// <param name="markdown">the new text; null or empty returns to the shipped one</param>
    /// <param name="version">the version that the person saw; 0 when the office had no text of its own</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    public Task SaveTextAsync(string officeCode, string key, string? markdown, int version, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var office = await OfficeAsync(officeCode, by, cancel);
            var text = Keys.Contains(key) ? Checked(key, markdown) : throw new RuleBroken("not-found");
            var row = await db.OfficeTexts.SingleOrDefaultAsync(t => t.OfficeId == office.Id && t.Key == key, cancel);
            if ((row?.Version ?? 0) != version)
            {
                throw new RuleBroken("text.moved-on") { Conflict = await WhoAsync(row, cancel) };
            }

            if (row is null)
            {
                row = new OfficeText { OfficeId = office.Id, Key = key, Markdown = "" };
                db.OfficeTexts.Add(row);
            }

            (row.Markdown, row.ChangedAt, row.ChangedById) = (text ?? DefaultText(key, officeCode), now, by.PersonId);
            row.Version++;
        }, cancel);

    private async Task<Office> OfficeAsync(string code, Actor by, CancellationToken cancel)
    {
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Code == code, cancel);
        return office is not null && May(by, office.Id) ? office : throw new RuleBroken("not-found");
    }

    private static string? Checked(string key, string? markdown)
    {
        var fields = new InputFields();
        var text = fields.Optional("markdown", markdown, TextLength);
        if (text is not null && key.StartsWith(MailPrefix, StringComparison.Ordinal) && !text.StartsWith("Betreff: ", StringComparison.Ordinal))
        {
            fields.Add("markdown", "Die erste Zeile muss mit „Betreff: “ beginnen.");
        }

        fields.ThrowIfAny();
        return text;
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
