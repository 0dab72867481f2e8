using Kgc.QualityDesk.Redaction;

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

    // What a table's head calls a name or a number.
    private static IEnumerable<Found> Tables(string letters)
    {
        foreach (var spot in TableColumns.Find(letters))
        {
            SensitiveKind? kind = spot.Kind switch
            {
                RedactionKind.BirthDate => SensitiveKind.BirthDate,
                RedactionKind.Telephone => SensitiveKind.Telephone,
                RedactionKind.HealthInsuranceNumber => SensitiveKind.HealthInsuranceNumber,
                RedactionKind.BankAccount => SensitiveKind.BankAccount,
                RedactionKind.OtherPerson => SensitiveKind.PersonName,
                _ => null,
            };
            if (kind is { } known)
            {
                yield return new Found(known, spot.Start, spot.End);
            }
        }
    }

    // Numbers are always read, so that an IBAN does not come back as a telephone number when only telephone numbers are asked for.
    private static IEnumerable<Found> Every(string letters, IReadOnlySet<SensitiveKind> wanted)
    {
        var row = new WordRow(letters);
        var people = PersonFinder.Find(row);
        return [.. MailFinder.Find(letters), .. AccountFinder.Find(letters), .. NumberFinder.Find(letters), .. BirthDateFinder.Find(letters, people),
            .. WrittenOutDates.Find(letters).Select(date => new Found(SensitiveKind.BirthDate, date.Start, date.End)), .. Tables(letters),
            .. TelephoneFinder.Find(letters), .. HealthFinder.Codes(letters),
            .. wanted.Contains(SensitiveKind.PostalAddress) ? AddressFinder.Find(letters) : [],
            .. people, .. wanted.Contains(SensitiveKind.Health) ? HealthFinder.Find(row, people) : []];
    }
}
