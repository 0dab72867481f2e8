using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>What a typed text gives away about people, for the partial <c>_SensitiveHits</c>.</summary>
/// <param name="Texts">each field with its hits</param>
/// <param name="Change">where the text can be changed; null on the page where it stands in a field</param>
public sealed record SensitiveHits(IReadOnlyList<SensitiveHits.Field> Texts, string? Change)
{
    /// <summary>How many letters are shown on each side of a hit.</summary>
    private const int Around = 40;

    public sealed record Field(string Label, string Text, IReadOnlyList<SensitiveHit> Hits);

    /// <summary>A piece of text around one hit.</summary>
    public sealed record Passage(string Label, string Before, string Hit, string After, string Words);

    public bool Any => Texts.Any(t => t.Hits.Count > 0);

    public IEnumerable<Passage> Passages => Texts.SelectMany(text => text.Hits.Select(hit => PassageOf(text, hit)));

    /// <summary>Of a draft's free texts; the contact fields are meant for names and numbers.</summary>
    public static SensitiveHits In(DraftAnswers answers, string draft) =>
        Of(WalkStep.Of(DraftStep.Question).AddressIn(draft), ("Betreff", answers.Subject), ("Ihre Frage", answers.Body));

    public static SensitiveHits Of(string? change, params (string Label, string? Text)[] texts) =>
        new([.. texts.Where(t => t.Text is not null).Select(t => new Field(t.Label, t.Text!, SensitiveData.Find(t.Text)))], change);

    /// <summary>A text in pieces, marked or not, one after the other.</summary>
    public static IEnumerable<(string Text, string? Words)> Pieces(string text)
    {
        var at = 0;
        foreach (var hit in SensitiveData.Find(text))
        {
            yield return (text[at..hit.Start], null);
            yield return (hit.Text, hit.Words);
            at = hit.End;
        }

        yield return (text[at..], null);
    }

    /// <summary>A line of the summary in pieces; only what somebody wrote freely is looked into.</summary>
    public static IEnumerable<(string Text, string? Words)> PiecesOf(WalkStep step, WalkSummary.Line line) =>
        step.Step == DraftStep.Question ? Pieces(line.Text) : [(line.Text, null)];

    // A cut in the middle of an emoji would show a broken sign.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static Passage PassageOf(Field field, SensitiveHit hit)
    {
        var (from, to) = (Whole(field.Text, Math.Max(0, hit.Start - Around)), Whole(field.Text, Math.Min(field.Text.Length, hit.End + Around)));
        return new Passage(field.Label, (from > 0 ? "… " : "") + field.Text[from..hit.Start], hit.Text,
            field.Text[hit.End..to] + (to < field.Text.Length ? " …" : ""), hit.Words);
    }
}
