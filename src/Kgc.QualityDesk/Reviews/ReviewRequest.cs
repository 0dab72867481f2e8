using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Reviews;

/// <summary>Whom an advisor asks, what, and about which revision.</summary>
public sealed record ReviewRequest
{
    /// <param name="Email">an expert of the case's office</param>
    /// <param name="Questions">what this one is asked</param>
    public sealed record Named(string? Email, string? Questions);

    /// <param name="Name">as the mail greets them</param>
    /// <param name="Email">where link and codes go</param>
    /// <param name="Questions">what this one is asked</param>
    /// <param name="Days">how long the link holds, 1 to 60; 14 by default</param>
    /// <param name="ShowApplicantReason">why they are shown who asks; without a reason they are not</param>
    public sealed record Outsider(string? Name, string? Email, string? Questions, int? Days, string? ShowApplicantReason)
    {
        public bool ShowsApplicant => !string.IsNullOrWhiteSpace(ShowApplicantReason);
    }

    public const int MostExperts = 20;

    public IReadOnlyList<Named> Experts { get; init; } = [];

    /// <summary>Experts without an account: each gets a link of their own.</summary>
    public IReadOnlyList<Outsider> External { get; init; } = [];

    /// <summary>Ids of files; null: those of the question, and none for people from outside.</summary>
    public IReadOnlyList<string>? Attachments { get; init; }

    /// <summary>Text of an answer that is to be looked at too.</summary>
    public string? Draft { get; init; }

    /// <summary>What people from outside see has names and other identifiers blacked out. On unless said otherwise.</summary>
    public bool? Redact { get; init; }

    /// <summary>The advisor has looked at what was pointed out.</summary>
    public bool? Checked { get; init; }

    /// <summary>What triage was told beside the experts' addresses.</summary>
    internal static ReviewRequest OfTriage(JsonObject input, IReadOnlyList<string> experts, InputFields fields)
    {
        string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        var questions = input["questions"];
        var named = experts.Select(e => new Named(e, questions is JsonObject each ? TextOf(each.FirstOrDefault(q => string.Equals(q.Key, e, StringComparison.OrdinalIgnoreCase)).Value) : TextOf(questions)));
        List<Outsider> outsiders = [];
        foreach (var item in input["external"] as JsonArray ?? [])
        {
            if (item is not JsonObject o)
            {
                fields.Add("external", "Bitte geben Sie externe Fachpersonen mit Name und E-Mail-Adresse an.");
                continue;
            }

            outsiders.Add(new Outsider(TextOf(o["name"]), TextOf(o["email"]), TextOf(o["questions"]), o["days"] is JsonValue d && d.TryGetValue<int>(out var days) ? days : null, TextOf(o["showApplicantReason"])));
        }

        return new ReviewRequest
        {
            Experts = [.. named], External = outsiders,
            Attachments = input["attachments"] is JsonArray files ? [.. files.Select(f => TextOf(f) ?? "")] : null,
            Redact = input["redact"] is JsonValue r && r.TryGetValue<bool>(out var redact) ? redact : null,
            Checked = input["checked"] is JsonValue c && c.TryGetValue<bool>(out var seen) ? seen : null,
        };
    }
}
