using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>What a service promise may say; every error at once, by field.</summary>
internal sealed class PromiseCheck(CaseSchema schema)
{
    private const int MostDays = 250;
    private const int MostEscalation = 60;

    // A promise that asks for its own outcome would move the date it is decided by.
    private static readonly HashSet<string> OwnOutcome = ["due", "promised", "overdue"];

    /// <summary>The checked input, with what was left empty as null.</summary>
    /// <exception cref="RuleBroken">input.invalid with fields</exception>
    public PromiseInput Checked(PromiseInput input, IEnumerable<string> otherNames)
    {
        var fields = new InputFields();
        var name = fields.Required("name", input.Name, ServicePromiseConfiguration.NameLength, "Bitte geben Sie der Zusage einen Namen.");
        if (otherNames.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            fields.Add("name", "Eine Zusage mit diesem Namen gibt es in dieser Stelle schon.");
        }

        Days(input, fields);
        var (warn, due, escalate) = Roles(input, fields);
        var condition = Condition(input.Condition, fields);
        fields.ThrowIfAny();
        return input with { Name = name, Condition = condition, WarnRole = warn, DueRole = due, EscalateRole = escalate };
    }

    private static void Days(PromiseInput input, InputFields fields)
    {
        if (input.FinalAnswerDays is null)
        {
            fields.Add("finalAnswerDays", "Bitte geben Sie an, nach wie vielen Arbeitstagen die Antwort zugesagt ist.");
        }

        Between("finalAnswerDays", input.FinalAnswerDays, MostDays, fields);
        Between("firstAnswerDays", input.FirstAnswerDays, MostDays, fields);
        Between("intakeDays", input.IntakeDays, MostDays, fields);
        Between("reviewDays", input.ReviewDays, MostDays, fields);
        Between("responseDays", input.ResponseDays, MostDays, fields);
        Between("warnDays", input.WarnDays, MostDays, fields);
        Between("escalateDays", input.EscalateDays, MostEscalation, fields);
        if (input.FirstAnswerDays > input.FinalAnswerDays)
        {
            fields.Add("firstAnswerDays", "Die Erstantwort kann nicht später zugesagt werden als die Antwort.");
        }

        if (input.WarnDays >= input.FinalAnswerDays)
        {
            fields.Add("warnDays", "Die Vorwarnung muss kürzer sein als die Frist der Antwort.");
        }
    }

    private static void Between(string field, int? days, int most, InputFields fields)
    {
        if (days is < 1 || days > most)
        {
            fields.Add(field, FormattableString.Invariant($"Bitte geben Sie 1 bis {most} Arbeitstage an."));
        }
    }

    private static (string? Warn, string? Due, string? Escalate) Roles(PromiseInput input, InputFields fields)
    {
        var (warn, due, escalate) = (Role("warnRole", input.WarnRole, fields), Role("dueRole", input.DueRole, fields), Role("escalateRole", input.EscalateRole, fields));
        if (input.WarnDays is not null && warn is null)
        {
            fields.Add("warnRole", "Bitte wählen Sie, wer gewarnt wird.");
        }

        if (input.EscalateDays is not null && escalate is null)
        {
            fields.Add("escalateRole", "Bitte wählen Sie, wer die Überschreitung gemeldet bekommt.");
        }

        return (input.WarnDays is null ? null : warn, due, input.EscalateDays is null ? null : escalate);
    }

    private static string? Role(string field, string? role, InputFields fields)
    {
        var named = string.IsNullOrWhiteSpace(role) ? null : role.Trim();
        if (named is not (null or People.Roles.Advisor or People.Roles.Supervisor))
        {
            fields.Add(field, "Möglich sind Beratung und Leitung.");
        }

        return named;
    }

    private string Condition(string? text, InputFields fields)
    {
        var condition = fields.Optional("condition", text, EditPromises.ConditionLength) ?? "";
        if (condition.Length == 0)
        {
            return "";
        }

        var tree = ConditionTree.TryRead(condition, schema.Fields, out var error);
        if (error is not null)
        {
            fields.Add("condition", error.ToString());
        }
        else if (OfficePromises.FieldsOf(tree!).FirstOrDefault(OwnOutcome.Contains) is { } own)
        {
            fields.Add("condition", $"„{schema.Fields.Find(own)!.Name}“ folgt erst aus der Zusage und kann sie nicht bestimmen.");
        }

        return condition;
    }
}
