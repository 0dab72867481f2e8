namespace Kgc.QualityDesk.Privacy;

/// <summary>The finders, surest first: what a check digit proves is not read once more as a telephone number.</summary>
internal static class SensitiveFinders
{
    public static IEnumerable<Found> In(string letters, IReadOnlySet<SensitiveKind> wanted)
    {
        var kept = new SortedSet<Found>(Comparer<Found>.Create((a, b) => a.Overlaps(b) ? 0 : a.Start.CompareTo(b.Start)));
        foreach (var found in Every(letters, wanted))
        {
            kept.Add(found);
        }

        return kept.Where(found => wanted.Contains(found.Kind));
    }

    // Numbers are always read, so that an IBAN does not come back as a telephone number when only telephone numbers are asked for.
    private static IEnumerable<Found> Every(string letters, IReadOnlySet<SensitiveKind> wanted)
    {
        var row = new WordRow(letters);
        var people = PersonFinder.Find(row);
        return [.. MailFinder.Find(letters), .. AccountFinder.Find(letters), .. NumberFinder.Find(letters), .. BirthDateFinder.Find(letters, people),
            .. TelephoneFinder.Find(letters), .. HealthFinder.Codes(letters),
            .. wanted.Contains(SensitiveKind.PostalAddress) ? AddressFinder.Find(letters) : [],
            .. people, .. wanted.Contains(SensitiveKind.Health) ? HealthFinder.Find(row, people) : []];
    }
}
