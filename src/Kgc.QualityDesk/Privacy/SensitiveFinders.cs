namespace Kgc.QualityDesk.Privacy;

/// <summary>The finders, surest first: what a check digit proves is not read once more as a telephone number.</summary>
internal static class SensitiveFinders
{
    public static IEnumerable<Found> In(string letters)
    {
        var kept = new SortedSet<Found>(Comparer<Found>.Create((a, b) => a.Overlaps(b) ? 0 : a.Start.CompareTo(b.Start)));
        foreach (var found in Every(letters))
        {
            kept.Add(found);
        }

        return kept;
    }

    private static IEnumerable<Found> Every(string letters) => [.. MailFinder.Find(letters)];
}
