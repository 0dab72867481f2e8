using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Mail;

/// <summary>
/// Named texts with fields (<c>{{nummer}}</c>), shipped in German as resources and overridden per office in the database
/// under <c>mail.NAME</c>. The first line is „Betreff: …“. Names only, no expressions.
/// </summary>
public sealed partial class MailTemplates(DeskDb db)
{
    public const string Acknowledgement = "acknowledgement";
    public const string Answer = "answer";
    public const string Addendum = "addendum";
    public const string Interim = "interim";
    public const string TaskAssigned = "task-assigned";
    public const string CasesAssigned = "cases-assigned";
    public const string TaskReminder = "task-reminder";
    public const string TaskEscalated = "task-escalated";
    public const string CaseEscalated = "case-escalated";
    public const string Mention = "mention";
    public const string Digest = "digest";
    public const string SignIn = "sign-in";
    public const string TrackingCode = "tracking-code";
    public const string LostLink = "lost-link";
    public const string DraftCode = "draft-code";
    public const string ExpertInvitation = "expert-invitation";
    public const string ExpertCode = "expert-code";
    public const string ExpertReminder = "expert-reminder";
    public const string DueDateMoved = "due-date-moved";
    public const string SplitUndone = "split-undone";
    public const string WithdrawalNotice = "withdrawal";

    /// <summary>Texts that a flowchart may send to an applicant.</summary>
    public static readonly IReadOnlySet<string> ForApplicants = new[]
    {
        Acknowledgement, "clarification", "legal-clarification", "reminder", "referral", "decline", Answer, "closing",
    }.ToFrozenSet();

    private static readonly Compiled<Func<DeskDb, int, string, CancellationToken, Task<string?>>> OwnText = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int office, string key, CancellationToken cancel) =>
            db.OfficeTexts.Where(t => t.OfficeId == office && t.Key == key).Select(t => t.Markdown).SingleOrDefault()));

    private const string SubjectMark = "Betreff: ";
    private static readonly FrozenDictionary<string, string> Shipped = ReadShipped();

    /// <summary>Texts that carry a sealed answer; only these know the field <c>antwort</c>.</summary>
    public static bool CarriesAnswer(string name) => name is Answer or Addendum;

    public static IEnumerable<string> Names => Shipped.Keys.Order(StringComparer.Ordinal);

    public static string Default(string name) =>
        Shipped.TryGetValue(name, out var text) ? text : throw new ArgumentException($"There is no text named {name}.", nameof(name));

    public async Task<MailText> FillAsync(
        string name, int officeId, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var own = await OwnText.For(db)(db, officeId, "mail." + name, cancel);
        return Fill(own ?? Default(name), fields);
    }

    public static MailText Fill(string template, IReadOnlyDictionary<string, string> fields)
    {
        var text = template.ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        var subject = head.StartsWith(SubjectMark, StringComparison.Ordinal) ? head[SubjectMark.Length..] : head;
        var body = end < 0 ? "" : text[end..];
        return new MailText(
            OneLine(Put(subject, fields, (_, value) => value)), Put(body, fields, (_, value) => value).Trim() + "\n", Put(body, fields, MailText.Shown).Trim() + "\n");
    }

    // One pass: a value that itself looks like a field stays as it is.
    private static string Put(string text, IReadOnlyDictionary<string, string> fields, Func<string, string, string> shown) =>
        FieldMark().Replace(text, mark => shown(mark.Groups["field"].Value, fields.GetValueOrDefault(mark.Groups["field"].Value, "")));

    // A line break in a subject would start a new header.
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();

    private static FrozenDictionary<string, string> ReadShipped()
    {
        var assembly = typeof(MailTemplates).Assembly;
        const string prefix = "Kgc.QualityDesk.Mail.Templates.";
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".txt", StringComparison.Ordinal))
            .ToFrozenDictionary(n => n[prefix.Length..^4], n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return reader.ReadToEnd();
            });
    }

    [GeneratedRegex(@"\{\{(?<field>\w+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldMark();
}
