using System.Globalization;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Features.Reviews;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>Turns a posted form into the input of the act, and the act's field names back into those of the form.</summary>
public static class TaskAnswer
{
    public static JsonObject Of(TaskSheet sheet, TaskInput input, IReadOnlyList<FormValue> form) => (sheet.Task.Type, input.Outcome) switch
    {
        (TaskTypes.Triage, "accept") => new()
        {
            ["topic"] = input.Topic, ["priority"] = input.Priority, ["advisor"] = input.Advisor,
            ["experts"] = new JsonArray([.. input.Experts.Select(e => JsonValue.Create(e))]), ["questions"] = input.Questions,
        },
        (TaskTypes.Triage, "clarify") => new() { ["question"] = input.Question },
        (TaskTypes.Triage, "refer") => new() { ["office"] = input.Office, ["reason"] = input.ReferReason },
        (TaskTypes.Triage, "decline") => new() { ["reason"] = input.DeclineReason },
        (TaskTypes.Triage, "close") => new() { ["reason"] = input.CloseReason },
        (TaskTypes.ExpertReview, _) => new()
        {
            ["statement"] = input.Statement, ["revision"] = input.Revision, ["comments"] = CommentFields.Input(input.Comments),
        },
        (TaskTypes.NameExpert, "waived") => new() { ["reason"] = input.WaiveReason },
        (TaskTypes.NameExpert, _) => new() { ["expert"] = input.Expert, ["questions"] = input.Questions },
        (TaskTypes.DraftResponse, _) => new() { ["text"] = input.Text },
        (TaskTypes.DraftAddendum, _) when IsBesideChart(sheet) => new() { ["changes"] = input.Changes, ["text"] = input.Text },
        (TaskTypes.ApproveResponse, _) => new() { ["comment"] = input.Comment, ["seal"] = input.Seal },
        (TaskTypes.ApproveAddendum, _) when IsBesideChart(sheet) => new() { ["comment"] = input.Comment, ["seal"] = input.Seal },
        (TaskTypes.DeliverMessage, _) => new() { ["on"] = input.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        _ => Generic(sheet.Form, form),
    };

    public static string FieldName(TaskSheet sheet, string? outcome, string field, IReadOnlyList<FormValue> form)
    {
        if (IsGeneric(sheet))
        {
            var index = form.ToList().FindIndex(f => f.Name == field);
            var people = sheet.Form.FirstOrDefault(f => f.Name == field)?.Kind == "people";
            return string.Create(CultureInfo.InvariantCulture, $"Form[{index}].{(people ? "Values" : "Value")}");
        }

        return (field, outcome) switch
        {
            ("reason", "refer") => "Input.ReferReason",
            ("reason", "decline") => "Input.DeclineReason",
            ("experts", "named") => "Input.Expert",
            ("reason", "waived") => "Input.WaiveReason",
            ("reason", _) => "Input.CloseReason",
            (_, _) when field.StartsWith("comments.", StringComparison.Ordinal) => "Anmerkung_" + field["comments.".Length..],
            ("assignee", _) => "Assignee",
            _ => "Input." + char.ToUpperInvariant(field[0]) + field[1..],
        };
    }

    public static bool IsGeneric(TaskSheet sheet) => sheet.Task.Type is not (TaskTypes.DeliverMessage or TaskTypes.NameExpert) && !TaskTypes.Known.Contains(sheet.Task.Type)
        && !(IsBesideChart(sheet) && sheet.Task.Type is TaskTypes.DraftAddendum or TaskTypes.ApproveAddendum);

    private static bool IsBesideChart(TaskSheet sheet) => sheet.Task.TokenId is null;

    /// <summary>What somebody typed and would lose, with the name of its field.</summary>
    public static IReadOnlyList<(string Label, string Text)> Typed(TaskSheet sheet, TaskInput input, IReadOnlyList<FormValue> form)
    {
        List<(string Label, string? Text)> all =
        [
            ("Rückfrage", input.Question), ("Begründung der Weiterleitung", input.ReferReason), ("Begründung der Ablehnung", input.DeclineReason),
            ("Stellungnahme", input.Statement), ("Fragen an Fachpersonen", input.Questions), ("Grund", input.WaiveReason),
            .. input.Comments.Select(c => ($"Anmerkung zu Absatz {c.Paragraph}", c.Text)), ("Was sich ändert", input.Changes), ("Antwort", input.Text), ("Anmerkung", input.Comment),
            .. form.Select(f => (sheet.Form.FirstOrDefault(s => s.Name == f.Name)?.Label ?? f.Name ?? "Eingabe", f.Value)),
        ];
        return [.. all.Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => (t.Label, t.Text!))];
    }

    private static JsonObject Generic(IReadOnlyList<FormField> fields, IReadOnlyList<FormValue> form)
    {
        var answer = new JsonObject();
        foreach (var field in fields)
        {
            var posted = form.FirstOrDefault(f => f.Name == field.Name);
            answer[field.Name] = field.Kind == "people"
                ? new JsonArray([.. (posted?.Values ?? []).Select(v => JsonValue.Create(v))])
                : Plain(field.Kind, posted?.Value);
        }

        return answer;
    }

    /// <summary>People may write 21.11.2026 and 1,5; programs get 2026-11-21 and 1.5.</summary>
    private static string? Plain(string kind, string? value) => kind switch
    {
        "number" => value?.Trim().Replace(',', '.'),
        "date" when DateOnly.TryParseExact(value?.Trim(), "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };
}
