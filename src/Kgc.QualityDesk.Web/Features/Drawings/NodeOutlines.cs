using Kgc.QualityDesk.Flowcharts;
using static System.FormattableString;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>The outline of each kind of step, as path data.</summary>
internal static class NodeOutlines
{
    public static string Of(DrawnNode node) => Of(node.Shape, new(node.X, node.Y, node.Width, node.Height));

    /// <summary>A second line inside of the first: people see at once that somebody waits, or that it ends here.</summary>
    public static string Inner(DrawnNode node) => Of(node.Shape, new(node.X + 5, node.Y + 5, node.Width - 10, node.Height - 10));

    /// <summary>What is behind the outline or on it: bars of forks and joins, the pile of a loop.</summary>
    public static string? Extra(DrawnNode node) => node.Shape switch
    {
        DrawnShape.Fork => Invariant($"M{node.X + 8:0.#} {node.Y + node.Height - 5:0.#}h{node.Width - 16:0.#}"),
        DrawnShape.Join => Invariant($"M{node.X + 8:0.#} {node.Y + 5:0.#}h{node.Width - 16:0.#}"),
        DrawnShape.ForEach => Invariant($"M{node.X + node.Width:0.#} {node.Y + 12:0.#}h6v{node.Height - 6:0.#}h{12 - node.Width:0.#}v-6"),
        _ => null,
    };

    private static string Of(DrawnShape shape, Area at) => shape switch
    {
        DrawnShape.Start or DrawnShape.End => Rounded(at, Math.Min(at.Height / 2, 28)),
        DrawnShape.Decision => Invariant($"M{at.X - 8:0.#} {at.Y + (at.Height / 2):0.#}l18 {-at.Height / 2:0.#}h{at.Width - 20:0.#}l18 {at.Height / 2:0.#}l-18 {at.Height / 2:0.#}h{20 - at.Width:0.#}z"),
        DrawnShape.Wait => Invariant($"M{at.X + 12:0.#} {at.Y:0.#}h{at.Width - 24:0.#}l12 12v{at.Height - 24:0.#}l-12 12h{24 - at.Width:0.#}l-12 -12v{24 - at.Height:0.#}z"),
        DrawnShape.Message => Invariant($"M{at.X:0.#} {at.Y:0.#}h{at.Width:0.#}v{at.Height - 14:0.#}l-14 14h{14 - at.Width:0.#}zM{at.X + at.Width:0.#} {at.Y + at.Height - 14:0.#}h-14v14"),
        DrawnShape.Data => Invariant($"M{at.X + 8:0.#} {at.Y:0.#}h{at.Width:0.#}l-16 {at.Height:0.#}h{-at.Width:0.#}z"),
        DrawnShape.Task or DrawnShape.Group or DrawnShape.ForEach => Rounded(at, 10),
        _ => Invariant($"M{at.X:0.#} {at.Y:0.#}h{at.Width:0.#}v{at.Height:0.#}h{-at.Width:0.#}z"),
    };

    private static string Rounded(Area at, double by) => Invariant(
        $"M{at.X + by:0.#} {at.Y:0.#}h{at.Width - (2 * by):0.#}a{by:0.#} {by:0.#} 0 0 1 {by:0.#} {by:0.#}v{at.Height - (2 * by):0.#}a{by:0.#} {by:0.#} 0 0 1 {-by:0.#} {by:0.#}h{(2 * by) - at.Width:0.#}a{by:0.#} {by:0.#} 0 0 1 {-by:0.#} {-by:0.#}v{(2 * by) - at.Height:0.#}a{by:0.#} {by:0.#} 0 0 1 {by:0.#} {-by:0.#}z");

    private sealed record Area(double X, double Y, double Width, double Height);
}
