using System.Text.Json.Nodes;
using Kgc.QualityDesk.Reviews;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>Fields for comments on the paragraphs of a frozen revision, for the partial <c>_CommentFields</c>.</summary>
/// <param name="Prefix">name of the posted list</param>
/// <param name="Paragraphs">of the revision</param>
/// <param name="Typed">what was typed already</param>
public sealed record CommentFields(string Prefix, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<CommentFields.Typing> Typed)
{
    public sealed record Typing
    {
        public int Paragraph { get; init; }

        public string? Text { get; init; }
    }

    public string TextOf(int paragraph) => Typed.FirstOrDefault(t => t.Paragraph == paragraph)?.Text ?? "";

    /// <summary>As the act reads it; empty fields are left out.</summary>
    public static JsonArray Input(IEnumerable<Typing> typed) =>
        [.. typed.Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => new JsonObject { ["paragraph"] = t.Paragraph, ["text"] = t.Text })];
}
