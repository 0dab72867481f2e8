namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Why a definition is refused: the file, the place in it (a node path, or a JSON path) and a German reason.</summary>
public sealed record Problem(string File, string Place, string Reason)
{
    private const int LongestPart = 300;

    public override string ToString() => $"{Line(File)}: {Line(Place)}: {Line(Reason)}";

    // Names come from a foreign file: a line break in one of them must not make two lines of a problem.
    private static string Line(string text) => string.Create(
        Math.Min(text.Length, LongestPart), text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
            }
        });
}
