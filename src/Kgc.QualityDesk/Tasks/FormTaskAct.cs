using System.Globalization;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Tasks;

/// <summary>
/// Any task type without a page of its own: what was entered is checked against the chart's form. Two outcomes mean the same as in
/// triage: <c>clarify</c> asks the applicant what the field <c>question</c> says, <c>decline</c> tells them the field <c>reason</c>.
/// A quick answer that ends with <c>answered</c> was given by word of mouth, and is kept as such.
/// </summary>
internal sealed class FormTaskAct(StaffDirectory staff) : ITaskAct
{
    private const int MostPeople = 20;

    public string? TaskType => null;

    public async Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel)
    {
        var fields = new InputFields();
        var values = new JsonObject();
        var form = (completion.Settings?.Form ?? []).Select(field => field with { Required = field.Required || IsSaid(field, completion.Outcome) });
        foreach (var field in form)
        {
            values[field.Name] = field.Kind == "people"
                ? await PeopleAsync(field, completion, fields, cancel)
                : Check(field, completion, fields);
        }

        fields.ThrowIfAny();
        if (completion.Task.Role == Roles.Advisor)
        {
            completion.Case.TakeUp(completion.Act.By);
        }

        Tell(completion, values);
        completion.Case.Record(EntryKinds.TaskCompleted, completion.Act, new
        {
            task = completion.Task.Title, outcome = completion.Task.OutcomeLabel, input = values,
        });
        return new TaskEffect(values, completion.Act);
    }

    private static bool IsSaid(FormField field, string outcome) => (outcome, field.Name) is ("clarify", "question") or ("decline", "reason");

    private static void Tell(TaskCompletion completion, JsonObject values)
    {
        switch (completion.Outcome)
        {
            case "clarify" when values["question"]?.ToString() is { Length: > 0 } question:
                completion.Case.AskBack(completion.Act, question);
                break;
            case "answered" when completion.Task.Type == TaskTypes.QuickAnswer && values["answer"]?.ToString() is { Length: > 0 } answer:
                completion.Case.AnswerOrally(completion.Act, answer);
                break;
            case "decline" when values["reason"]?.ToString() is { Length: > 0 } reason:
                completion.Case.Decline(completion.Act, reason);
                break;
            default:
                break;
        }
    }

    private async Task<JsonNode> PeopleAsync(FormField field, TaskCompletion completion, InputFields fields, CancellationToken cancel)
    {
        var people = completion.Texts(field.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostPeople).ToList();
        if (!completion.TakesTexts(field.Name) || (field.Required && people.Count == 0))
        {
            fields.Add(field.Name, $"Bitte wählen Sie: {field.Label}.");
        }

        foreach (var email in people)
        {
            if (!await staff.WorksThereAsync(email, completion.Case.OfficeId, cancel))
            {
                fields.Add(field.Name, $"„{email}“ arbeitet nicht in dieser Stelle.");
            }
        }

        return new JsonArray([.. people.Select(p => JsonValue.Create(p))]);
    }

    private static JsonNode? Check(FormField field, TaskCompletion completion, InputFields fields)
    {
        var raw = completion.Input[field.Name]?.ToString();
        var text = field.Required
            ? fields.Required(field.Name, raw, QuestionRules.StatementLength, $"Bitte füllen Sie aus: {field.Label}.")
            : fields.Optional(field.Name, raw, QuestionRules.StatementLength);
        if (!string.IsNullOrEmpty(text) && Complaint(field, text) is { } complaint)
        {
            fields.Add(field.Name, complaint);
        }

        return field.Kind == "yesno" && !string.IsNullOrEmpty(text) ? JsonValue.Create(text is "true" or "ja") : text;
    }

    private static string? Complaint(FormField field, string text) => field.Kind switch
    {
        "choice" when !field.Choices.Any(c => c.Name == text) => "Bitte wählen Sie einen Eintrag aus der Liste.",
        "date" when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "Bitte geben Sie ein Datum an.",
        "number" when !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) => "Bitte geben Sie eine Zahl an.",
        "yesno" when text is not ("true" or "false" or "ja" or "nein") => "Bitte wählen Sie Ja oder Nein.",
        _ => null,
    };
}
