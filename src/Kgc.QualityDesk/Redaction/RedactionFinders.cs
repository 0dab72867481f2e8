using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>All finders over one text; a name found once is looked for in the whole text.</summary>
internal static class RedactionFinders
{
    public static List<Spot> In(string letters, KnownFacts facts)
    {
        var row = new WordRow(letters);
        List<Spot> spots =
        [
            .. SensitiveFinders.In(letters, SensitiveData.All.ToHashSet()).Select(found => new Spot(Kind(found.Kind), found.Start, found.End)),
            .. LooseNumbers.Find(letters), .. KnownNumbers.Find(letters, facts), .. WebAddresses.Find(letters, facts), .. LooseAddresses.Find(letters),
            .. new KnownNames(facts.Names, RedactionKind.Name).Find(row), .. KnownPhrases.Find(row, facts), .. Associations.Find(row), .. LocalGroups.Find(row), .. CalledGroups.Find(row), .. Places.Find(row),
            .. LoosePeople.Find(row), .. UnlistedPeople.Find(row), .. SmallPeople.Find(row), .. NameLists.Find(row), .. TableColumns.Find(letters), .. WrittenOutDates.Find(letters),
        ];
        spots.AddRange(LoosePeople.BesideNumbers(row, spots));
        spots.AddRange(UnlistedPeople.Beside(row, spots));
        spots.AddRange(NameLists.Lines(row, spots));
        var people = spots.Where(s => s.Kind is RedactionKind.OtherPerson).Select(s => letters[s.Start..s.End]).Distinct(StringComparer.Ordinal).ToList();
        spots.AddRange(new KnownNames(people, RedactionKind.OtherPerson) { IsOfThisText = true }.Find(row));
        spots.AddRange(LooseBirthDates.Find(letters, spots));
        return Spot.Merged(spots.Where(s => !IsStandIn(letters, s)).Select(s => Widening.Of(letters, s)));
    }

    // "[Name]" says that something was redacted, and nothing more.
    private static bool IsStandIn(string letters, Spot spot) =>
        spot.Start > 0 && spot.End < letters.Length && letters[spot.Start - 1] == '[' && letters[spot.End] == ']'
        && RedactionWords.StandIns.Contains(letters[spot.Start..spot.End]);

    private static RedactionKind Kind(SensitiveKind kind) => kind switch
    {
        SensitiveKind.PersonName or SensitiveKind.Correspondent => RedactionKind.OtherPerson,
        SensitiveKind.Health => RedactionKind.Health,
        SensitiveKind.HealthInsuranceNumber => RedactionKind.HealthInsuranceNumber,
        SensitiveKind.PensionNumber => RedactionKind.PensionNumber,
        SensitiveKind.TaxNumber => RedactionKind.TaxNumber,
        SensitiveKind.BankAccount => RedactionKind.BankAccount,
        SensitiveKind.BirthDate => RedactionKind.BirthDate,
        SensitiveKind.Telephone => RedactionKind.Telephone,
        SensitiveKind.Mail => RedactionKind.Mail,
        SensitiveKind.PostalAddress => RedactionKind.Address,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
