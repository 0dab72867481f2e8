using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>Checks a question against the lists of the database; the same for every door it may come through.</summary>
public sealed class QuestionCheck(DeskDb db)
{
    private static readonly Compiled<Func<DeskDb, string, CancellationToken, Task<District?>>> DistrictOf = new(() => EF.CompileAsyncQuery(
        (DeskDb db, string key, CancellationToken cancel) => db.Districts.Include(d => d.Office).SingleOrDefault(d => d.Key == key)));

    /// <exception cref="RuleBroken">with every field's message</exception>
    public async Task<(Question Question, Office Office)> CheckAsync(QuestionInput input, Channel channel, CancellationToken cancel)
    {
        var fields = new InputFields();
        var byStaff = channel is Channel.Phone or Channel.Paper or Channel.Mail;
        var mayBeAnonymous = channel == Channel.Form && input.Type == CaseType.BarrierReport;
        var email = fields.Email("contact.email", input.Contact?.Email, required: !byStaff && !mayBeAnonymous);
        var contact = new Contact
        {
            Name = mayBeAnonymous
                ? fields.Optional("contact.name", input.Contact?.Name, QuestionRules.NameLength) ?? email ?? Contact.Anonymous
                : fields.Required("contact.name", input.Contact?.Name, QuestionRules.NameLength, "Bitte geben Sie einen Namen an."),
            Email = email,
            Organisation = fields.Optional("contact.organisation", input.Contact?.Organisation, QuestionRules.NameLength),
            Phone = fields.Optional("contact.phone", input.Contact?.Phone, QuestionRules.PhoneLength),
            PostalAddress = byStaff ? fields.Optional("contact.postalAddress", input.Contact?.PostalAddress, QuestionRules.PostalAddressLength) : null,
        };
        var question = new Question
        {
            Channel = channel,
            Subject = OneLine(fields.Required("subject", input.Subject, QuestionRules.SubjectLength, "Bitte geben Sie einen Betreff an.")),
            Body = fields.Required("body", input.Body, QuestionRules.BodyLength, "Bitte schreiben Sie Ihre Frage auf."),
            Contact = contact,
            DistrictKey = Blank(input.DistrictKey),
            Topic = await TermAsync(fields, "topic", TermKind.Topic, input.Topic, cancel),
            Setting = await TermAsync(fields, "setting", TermKind.Setting, input.Setting, cancel),
            Phase = await TermAsync(fields, "phase", TermKind.Phase, input.Phase, cancel),
            ApplicationStage = await TermAsync(fields, "applicationStage", TermKind.ApplicationStage, input.ApplicationStage, cancel),
            TargetGroups = await TargetGroupsAsync(fields, input.TargetGroups, cancel),
        };
        if (!byStaff && !input.Consent)
        {
            fields.Add("consent", "Bitte bestätigen Sie, dass Sie die Datenschutzhinweise gelesen haben.");
        }

        var office = await OfficeAsync(fields, input, cancel);
        fields.ThrowIfAny();
        return (question, office!);
    }

    private async Task<Office?> OfficeAsync(InputFields fields, QuestionInput input, CancellationToken cancel)
    {
        if (Blank(input.DistrictKey) is { } key)
        {
            var district = await DistrictOf.For(db)(db, key, cancel);
            if (district is null)
            {
                fields.Add("districtKey", "Diesen Landkreis oder diese Stadt kennen wir nicht. Bitte wählen Sie aus der Liste.");
            }

            return district?.Office;
        }

        if (Blank(input.Office) is not { } code)
        {
            fields.Add("office", "Bitte wählen Sie einen Landkreis, eine Stadt oder das Land.");
            return null;
        }

        var office = await db.Offices.SingleOrDefaultAsync(o => o.Code == code, cancel);
        if (office is null)
        {
            fields.Add("office", "Diese Stelle kennen wir nicht.");
        }

        return office;
    }

    private async Task<string?> TermAsync(InputFields fields, string field, TermKind kind, string? code, CancellationToken cancel)
    {
        if (Blank(code) is not { } value)
        {
            return null;
        }

        if (!await db.Terms.AnyAsync(t => t.Kind == kind && t.Code == value && t.IsActive, cancel))
        {
            fields.Add(field, "Bitte wählen Sie einen Eintrag aus der Liste.");
        }

        return value;
    }

    private async Task<IReadOnlyList<string>> TargetGroupsAsync(InputFields fields, IReadOnlyList<string>? codes, CancellationToken cancel)
    {
        var asked = (codes ?? []).Where(c => !string.IsNullOrWhiteSpace(c)).Distinct().Take(100).ToList();
        var known = asked.Count == 0 ? 0 : await db.Terms.CountAsync(t => t.Kind == TermKind.TargetGroup && asked.Contains(t.Code), cancel);
        if (known != asked.Count)
        {
            fields.Add("targetGroups", "Bitte wählen Sie Einträge aus der Liste.");
        }

        return asked;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', '\t'));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
