namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Stacks the level stretches of a gap so that none lies on another, and no line from above runs into one from below.</summary>
internal static class Tracks
{
    private const double Near = 7;

    public static void Assign(List<Track> tracks)
    {
        var lowers = tracks.Where(track => track.Lower is not null).OrderBy(track => track.Lower).ToList();
        var below = tracks.ToDictionary(track => track, track => Meeting(track, lowers).ToList());
        var open = tracks.ToDictionary(track => track, _ => 0);
        foreach (var other in below.Values.SelectMany(others => others))
        {
            open[other]++;
        }

        var least = tracks.ToDictionary(track => track, _ => 0);
        var levels = new List<List<Track>>();
        var waiting = tracks.OrderBy(track => track.Right - track.Left).ThenBy(track => track.Left).ToList();
        while (waiting.Count > 0)
        {
            // A ring of lines that each want to be above the next cannot be met: the shortest goes first.
            var at = Math.Max(waiting.FindIndex(track => open[track] == 0), 0);
            var next = waiting[at];
            waiting.RemoveAt(at);
            next.Level = Free(levels, next, least[next]);
            foreach (var other in below[next])
            {
                open[other]--;
                least[other] = Math.Max(least[other], next.Level + 1);
            }
        }
    }

    private static int Free(List<List<Track>> levels, Track track, int from)
    {
        var level = from;
        while (level < levels.Count && levels[level].Exists(other => other.Left < track.Right + Near && other.Right > track.Left - Near))
        {
            level++;
        }

        while (levels.Count <= level)
        {
            levels.Add([]);
        }

        levels[level].Add(track);
        return level;
    }

    private static IEnumerable<Track> Meeting(Track track, List<Track> lowers)
    {
        if (track.Upper is not { } upper)
        {
            return [];
        }

        var (low, high) = (0, lowers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lowers[middle].Lower < upper - Near ? (middle + 1, high) : (low, middle);
        }

        return lowers.Skip(low).TakeWhile(other => other.Lower <= upper + Near).Where(other => other != track);
    }
}
