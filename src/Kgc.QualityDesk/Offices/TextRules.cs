using System.Text.RegularExpressions;
using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Offices;

/// <summary>What an office's text may hold: its length, a mail's subject line, and only fields that are filled in when it is shown or sent.</summary>
public static partial class TextRules
{
    private static readonly string[] ForPages = ["stelle", "land", "kontakt", "telefon", "anschrift", "zeiten", "foerderung", "durchsetzungsstelle", "arbeitstage"];

    private static readonly string[] ForApplicants =
    [
        "name", "nummer", "betreff", "frage", "eingang", "frist", "heute", "stelle", "kontakt", "telefon", "anschrift", "zeiten", "foerderung",
        "rueckfrage", "grund", "zwischennachricht", "erwartet", "hinweis", "link",
    ];

    /// <summary>Mails about a case to the one who asked, besides those that a flowchart sends.</summary>
    private static readonly string[] AlsoForApplicants = [MailTemplates.Interim, MailTemplates.TrackingCode, MailTemplates.LostLink, MailTemplates.DueDateMoved, MailTemplates.WithdrawalNotice, MailTemplates.SplitUndone, MailTemplates.Addendum];

    /// <summary>The fields that a text may use: all that its kind of text knows, and those of the shipped text.</summary>
    public static IReadOnlyList<string> FieldsOf(string key, string officeCode) =>
        [.. Common(key).Concat(FieldMark().Matches(EditOffice.DefaultText(key, officeCode)).Select(m => m.Groups["field"].Value)).Distinct()];

    /// <summary>The text as it is kept; null when it is empty.</summary>
    /// <exception cref="RuleBroken">input.invalid with what is wrong with the field <c>markdown</c></exception>
    public static string? Checked(string key, string officeCode, string? markdown)
    {
        var fields = new InputFields();
        var text = fields.Optional("markdown", markdown, key == OfficeTexts.Funder ? EditOffice.FunderLength : EditOffice.TextLength);
        if (text is not null && (SubjectProblem(key, text) ?? FieldProblem(key, officeCode, text)) is { } problem)
        {
            fields.Add("markdown", problem);
        }

        fields.ThrowIfAny();
        return text;
    }

    private static string[] Common(string key)
    {
        if (key.StartsWith(EditOffice.MailPrefix, StringComparison.Ordinal))
        {
            var name = key[EditOffice.MailPrefix.Length..];
            return MailTemplates.ForApplicants.Contains(name) || AlsoForApplicants.Contains(name) ? ForApplicants : ["name"];
        }

        return key switch
        {
            OfficeTexts.Funder => ["stelle", "land"],
            OfficeTexts.Enforcement => [.. ForPages.Except(["durchsetzungsstelle"])],
            _ => ForPages,
        };
    }

    private static string? SubjectProblem(string key, string text) =>
        key.StartsWith(EditOffice.MailPrefix, StringComparison.Ordinal) && !text.StartsWith("Betreff: ", StringComparison.Ordinal)
            ? "Die erste Zeile muss mit „Betreff: “ beginnen." : null;

    private static string? FieldProblem(string key, string officeCode, string text)
    {
        var known = FieldsOf(key, officeCode);
        var unknown = FieldMark().Matches(text).Select(m => m.Groups["field"].Value).Except(known).ToList();
        if (unknown.Count > 0)
        {
            var names = string.Join(", ", unknown.Take(5).Select(f => "{{" + (f.Length > 40 ? f[..40] + "…" : f) + "}}"));
            return $"Diese Felder kennt der Text nicht: {names}. Möglich sind: {string.Join(", ", known.Select(f => "{{" + f + "}}"))}.";
        }

        var rest = FieldMark().Replace(text, "");
        return rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)
            ? "Bitte prüfen Sie die doppelten Klammern: Ein Feld steht ohne Leerzeichen zwischen zwei offenen und zwei geschlossenen, zum Beispiel {{stelle}}."
            : null;
    }

    [GeneratedRegex(@"\{\{(?<field>\w+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldMark();
}
