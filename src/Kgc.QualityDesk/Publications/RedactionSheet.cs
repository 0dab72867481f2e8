using System.Text;
using Kgc.QualityDesk.Redaction;

namespace Kgc.QualityDesk.Publications;

/// <summary>A draft before and after: every spot numbered through all fields, what was decided, and the text that the public would read.</summary>
public sealed record RedactionSheet(IReadOnlyList<RedactionSheet.Field> Fields)
{
    private const int Around = 16;

    /// <param name="Number">from 1 on, through all fields</param>
    /// <param name="Anchor">tells the spot; see <see cref="RedactionDecision.Anchor"/></param>
    /// <param name="Hit">where it stands: in the original, or in the redacted text where <see cref="IsAfter"/></param>
    /// <param name="Decision">null while it is open</param>
    public sealed record Spot(int Number, string Anchor, RedactionHit Hit, RedactionDecision? Decision)
    {
        /// <summary>It arose from replacements, or stands in one: only another replacement or a reason resolves it.</summary>
        public bool IsAfter { get; init; }

        public bool IsOpen => Decision is null;
    }

    /// <param name="Name">title, question, body or keywords</param>
    /// <param name="Original">as copied or typed</param>
    /// <param name="Redacted">as the public would read it; what is open stands as it is</param>
    /// <param name="Spots">in the order of the original, then those that arose</param>
    /// <param name="Pieces">the original in pieces: text, and the spot that a piece is</param>
    public sealed record Field(string Name, string Original, string Redacted, IReadOnlyList<Spot> Spots, IReadOnlyList<Piece> Pieces);

    /// <param name="Text">of the original</param>
    /// <param name="Spot">null between spots</param>
    public sealed record Piece(string Text, Spot? Spot)
    {
        /// <summary>What stands there afterwards.</summary>
        public string After => Spot?.Decision?.Replacement ?? Text;
    }

    public IReadOnlyList<Spot> Spots => [.. Fields.SelectMany(f => f.Spots)];

    /// <summary>Spots that nobody has decided on.</summary>
    public int Open => Fields.Sum(f => f.Spots.Count(s => s.IsOpen));

    public static RedactionSheet Of(PublicationDraft draft, KnownFacts facts)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var decided = draft.Decisions.GroupBy(d => d.Anchor, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Id)!, StringComparer.Ordinal);
        List<Field> fields = [];
        foreach (var (name, text) in draft.Texts)
        {
            fields.Add(FieldOf(name, text, facts, decided, fields.Sum(f => f.Spots.Count)));
        }

        return new RedactionSheet(fields);
    }

    private static Field FieldOf(string name, string text, KnownFacts facts, Dictionary<string, RedactionDecision> decided, int before)
    {
        var spots = Anchored(name, text, Redactions.Find(text, facts), decided, before);
        List<Piece> pieces = [];
        var at = 0;
        foreach (var spot in spots)
        {
            pieces.Add(new Piece(text[at..spot.Hit.Start], null));
            pieces.Add(new Piece(spot.Hit.Text, spot));
            at = spot.Hit.End;
        }

        pieces.Add(new Piece(text[at..], null));
        var (redacted, known) = Applied(pieces);
        // The redacted text is read once more: words put in by hand may say what the old ones did.
        var arisen = Redactions.Find(redacted, facts).Where(hit => !known.Exists(k => k.Start <= hit.Start && hit.End <= k.End)).ToList();
        spots.AddRange(Anchored(name + "*", redacted, arisen, decided, before + spots.Count).Select(s => s with { IsAfter = true }));
        return new Field(name, text, redacted, spots, pieces);
    }

    private static List<Spot> Anchored(string field, string text, IReadOnlyList<RedactionHit> hits, Dictionary<string, RedactionDecision> decided, int before)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        List<Spot> spots = [];
        foreach (var hit in hits)
        {
            var key = $"{field}|{hit.Kind}|{hit.Text}|{text[Math.Max(0, hit.Start - Around)..hit.Start]}|{text[hit.End..Math.Min(text.Length, hit.End + Around)]}";
            var again = seen[key] = seen.GetValueOrDefault(key) + 1;
            var anchor = Secret.Hash(FormattableString.Invariant($"{key}|{again}"))[..32];
            spots.Add(new Spot(before + spots.Count + 1, anchor, hit, decided.GetValueOrDefault(anchor) is { IsOpen: false } decision ? decision : null));
        }

        return spots;
    }

    // Where the spots that may stand, and those still open, are in the redacted text: found there again they are the same spots.
    private static (string Redacted, List<(int Start, int End)> Known) Applied(IReadOnlyList<Piece> pieces)
    {
        var redacted = new StringBuilder();
        List<(int, int)> known = [];
        foreach (var (index, piece) in pieces.Index())
        {
            if (piece.Spot is { } stands && stands.Decision?.Replacement is null)
            {
                known.Add((redacted.Length, redacted.Length + piece.Text.Length));
            }

            redacted.Append(piece.After);
            // "[Name](…" would be a link.
            if (piece.Spot?.Decision?.Replacement is { } word && word.EndsWith(']') && pieces[index + 1].Text is ['(' or '[', ..])
            {
                redacted.Append(' ');
            }
        }

        return (redacted.ToString(), known);
    }
}
