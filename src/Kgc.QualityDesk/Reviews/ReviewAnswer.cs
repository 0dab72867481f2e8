using System.Globalization;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Reviews;

/// <summary>What an expert says: verdict, reasons, and comments on paragraphs of the revision they were shown.</summary>
internal sealed record ReviewAnswer(Verdict Verdict, string Statement, IReadOnlyList<ReviewComment> Comments)
{
    /// <exception cref="RuleBroken">input.invalid, task.unknown-outcome, review.other-revision</exception>
    public static ReviewAnswer Read(TaskCompletion completion, ReviewRevision? revision)
    {
        if (!Words.TryParse<Verdict>(completion.Outcome, out var verdict))
        {
            throw new RuleBroken("task.unknown-outcome");
        }

        // A form may say which revision it is about, by number or by hash.
        if (completion.Input["revision"] is { } about && revision is not null && about.ToString() is { Length: > 0 } text
            && text != revision.Hash && text != revision.Number.ToString(CultureInfo.InvariantCulture))
        {
            throw new RuleBroken("review.other-revision");
        }

        var fields = new InputFields();
        var statement = fields.Required("statement", completion.Text("statement"), QuestionRules.StatementLength, "Bitte begründen Sie Ihr Votum.");
        var comments = CommentsOf(completion.Input["comments"], revision, fields);
        fields.ThrowIfAny();
        return new ReviewAnswer(verdict, statement, comments);
    }

    private static List<ReviewComment> CommentsOf(JsonNode? given, ReviewRevision? revision, InputFields fields)
    {
        List<ReviewComment> comments = [];
        var most = revision?.Paragraphs.Count ?? 0;
        if (given is not null and not JsonArray)
        {
            fields.Add("comments", "Bitte geben Sie die Anmerkungen als Liste an: Absatz und Text.");
        }

        foreach (var item in given as JsonArray ?? [])
        {
            var (paragraph, text) = item is JsonObject o && o["paragraph"] is JsonValue p && p.TryGetValue<int>(out var n) && o["text"] is JsonValue t && t.TryGetValue<string>(out var said)
                ? (n, said) : (0, "");
            if (paragraph < 1 || paragraph > most || comments.Exists(c => c.Paragraph == paragraph))
            {
                fields.Add("comments", string.Create(CultureInfo.InvariantCulture, $"Anmerkungen gibt es zu den Absätzen 1 bis {most}, zu jedem höchstens eine."));
            }
            else if (fields.Optional($"comments.{paragraph}", text, ReviewComment.TextLength) is { } clean)
            {
                comments.Add(new ReviewComment { Paragraph = paragraph, Text = clean });
            }
        }

        return comments;
    }
}
