using System.Globalization;

namespace Kgc.QualityDesk.Demo;

/// <summary>One act of a story: <c>review:2+3</c> is the second expert's review, three working days after the act before.</summary>
internal sealed record DemoBeat(string Act, string Detail, int WorkingDays)
{
    private static readonly HashSet<string> Applicants = ["reply", "follow-up", "withdraw", "withdraw-today", "undo", "rate", "reopen"];

    public bool IsApplicants => Applicants.Contains(Act);

    public int Number => int.TryParse(Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static DemoBeat Parse(string text)
    {
        var (what, days) = Cut(text, '+');
        var (act, detail) = Cut(what, ':');
        return new DemoBeat(act, detail, int.Parse(days, CultureInfo.InvariantCulture));
    }

    private static (string Head, string Tail) Cut(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
