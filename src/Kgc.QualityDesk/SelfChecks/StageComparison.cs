using System.Globalization;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>Two profiles side by side. Only stages on the same ladder are compared; the rest says why not.</summary>
public sealed record StageComparison(IReadOnlyList<StageComparison.Line> Lines)
{
    /// <param name="earlier">the older run's</param>
    /// <param name="later">the newer run's</param>
    public static StageComparison Of(StageProfile earlier, StageProfile later)
    {
        var same = earlier.Edition.Edition == later.Edition.Edition;
        var codes = later.Lines.Select(l => l.Criterion.Code).Concat(earlier.Lines.Select(l => l.Criterion.Code)).Distinct(StringComparer.Ordinal);
        return new StageComparison([.. codes.Select(code => Compare(earlier, later, code, same))]);
    }

    private static Line Compare(StageProfile earlierRun, StageProfile laterRun, string code, bool same)
    {
        var (earlier, later) = (earlierRun.Find(code), laterRun.Find(code));
        var name = (later ?? earlier)!.Criterion.Name;
        var before = earlier?.Words ?? Missing(earlierRun, code);
        var after = later?.Words ?? Missing(laterRun, code);
        if (earlier is null || later is null)
        {
            return new Line(code, name, before, after, null, "nicht vergleichbar: nur in einem der beiden gefragt");
        }

        if (!same && (earlier.Of != later.Of || !later.Criterion.Comparable))
        {
            return new Line(code, name, before, after, null, earlier.Of != later.Of
                ? "nicht vergleichbar: Die Ausgaben haben verschieden viele Stufen."
                : "nicht vergleichbar: Die Stufen bedeuten etwas anderes.");
        }

        return (earlier.Stage, later.Stage) is (int from, int to)
            ? new Line(code, name, before, after, to - from, Change(to - from))
            : new Line(code, name, before, after, null, "nicht vergleichbar: ohne Stufe");
    }

    private static string Missing(StageProfile profile, string code) =>
        profile.Edition.Find(code) is null ? $"nicht in Ausgabe {profile.Edition.Edition}" : "nicht gefragt";

    private static string Change(int steps) => steps switch
    {
        0 => "unverändert",
        1 => "eine Stufe weiter",
        -1 => "eine Stufe zurück",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"{steps} Stufen weiter"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{-steps} Stufen zurück"),
    };

    /// <param name="Code">of the criterion</param>
    /// <param name="Name">as the newer edition has it</param>
    /// <param name="Before">the older answer in words</param>
    /// <param name="After">the newer answer in words</param>
    /// <param name="Steps">stages onward; null when they cannot be compared</param>
    /// <param name="Words">the change, or why there is none to tell</param>
    public sealed record Line(string Code, string Name, string Before, string After, int? Steps, string Words);
}
