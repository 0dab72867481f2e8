using System.Text.RegularExpressions;
using Kgc.QualityDesk.Redaction;

namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// Names of people: behind a form of address or a role, a given name with what follows it, a surname that is nothing else. Streets, schools
/// and the people they are called after stay out.
/// </summary>
internal static partial class PersonFinder
{
    public static IReadOnlyList<Found> Find(WordRow row)
    {
        var people = new List<Found>();
        for (var i = 0; i < row.Count;)
        {
            if (Read(row, i) is { } name)
            {
                Add(people, new Found(NameRole.Of(row, i), name.Start, name.End), row);
                while (i < row.Count && row[i].Start < name.End)
                {
                    i++;
                }
            }
            else
            {
                i++;
            }
        }

        foreach (var told in Enumerable.Range(0, row.Count).SelectMany(i => new[] { ToldName.Behind(row, i, isStrict: false), ToldName.Before(row, i), ToldName.Noble(row, i) }).OfType<NameSpan>())
        {
            Tell(people, told, row);
        }

        foreach (var sure in UnlistedPeople.Sure(row).Concat(SmallPeople.Sure(row)).Concat(NameLists.Find(row)).Concat(LoosePeople.Present(row)).Concat(LoosePeople.Listed(row)))
        {
            Tell(people, new NameSpan(sure.Start, sure.End), row);
        }

        return people;
    }

    // What was told and not yet found, or found in part.
    private static void Tell(List<Found> people, NameSpan told, WordRow row)
    {
        var found = people.FindIndex(p => p.Start < told.End && told.Start < p.End);
        if (found < 0)
        {
            var first = Enumerable.Range(0, row.Count).First(i => row[i].Start >= told.Start);
            var at = people.FindIndex(p => p.Start > told.Start);
            people.Insert(at < 0 ? people.Count : at, new Found(NameRole.Of(row, first), told.Start, told.End));
        }
        else
        {
            people[found] = people[found] with { Start = Math.Min(people[found].Start, told.Start), End = Math.Max(people[found].End, told.End) };
        }
    }

    // "Nguyen Thi Lan" was read in two: what a blank alone divides is one name.
    private static void Add(List<Found> people, Found name, WordRow row)
    {
        if (people.Count > 0 && people[^1] is var last && last.End + 1 == name.Start && row.Letters[last.End] == ' ' && last.Kind == name.Kind)
        {
            people[^1] = last with { End = name.End };
        }
        else
        {
            people.Add(name);
        }
    }

    // Small words begin a name only as a form of address, or when somebody types without capitals.
    private static NameSpan? Read(WordRow row, int i) =>
        !row[i].Capital && !AddressedName.IsAddress(row, i) && !WordLists.IsClearGivenName(row[i]) ? null : Begin(row, i);

    private static NameSpan? Begin(WordRow row, int i) =>
        AddressedName.Read(row, i) ?? RoleName.Read(row, i) ?? FullName.Read(row, i) ?? Listed(row, i) ?? Called(row, i) ?? Surname(row, i);

    // "Mustermann, Erika"
    private static NameSpan? Listed(WordRow row, int i) =>
        row[i].Capital && row.Gap(i) is ", " && i + 1 < row.Count && (WordLists.IsSurname(row[i]) || Opens(row, i)) && !WordLists.IsGivenName(row[i])
            && row[i + 1].Capital && WordLists.IsClearGivenName(row[i + 1])
            ? new NameSpan(row[i].Start, row[i + 1].End) : null;

    // In no list, at the beginning of a line, and no word.
    private static bool Opens(WordRow row, int i) =>
        (i == 0 || row.Gap(i - 1).ContainsAny("\n|;\t:•")) && !row.Gap(i + 1).SequenceEqual(" ") && !WordLists.IsNoun(row[i]) && !Everyday.IsWord(row.Key(i));

    // "Anna hat …", "ein Junge namens Emil", "Paul (8)"
    private static NameSpan? Called(WordRow row, int i) =>
        row[i] is { Capital: true, Shouted: false } && WordLists.IsClearGivenName(row[i]) && !WordLists.IsPlace(row[i])
            && !NameContext.IsInstitution(row, i, i) && (IsDoing(row, i) || IsAnnounced(row, i))
            ? new NameSpan(row[i].Start, row[i].End) : null;

    private static NameSpan? Surname(WordRow row, int i) =>
        row[i] is { Capital: true, Shouted: false, Text.Length: >= 4 } && WordLists.IsClearSurname(row[i]) && !WordLists.IsNoun(row[i])
            && !WordLists.IsWellKnown(row[i].Text) && !NameContext.IsInstitution(row, i, i) && !row.Follows(i, Citation()) && !(row.Key(i - 1) is "der" or "die" && row.Follows(i, Another())) && !NameContext.IsCitedBefore(row, i)
            ? new NameSpan(i > 0 && row.InitialEnd(i - 1) is not null && row.Gap(i - 1) is ". " or "." ? row[i - 1].Start : row[i].Start, row[i].End) : null;

    // "mit Svetlana", "Darf Hassan …": a given name alone, but nothing named after it ("mit Emma Lernspielen").
    private static bool IsAnnounced(WordRow row, int i) =>
        row.Key(i - 1) is "namens" or "heisst" or "mit" or "von" or "fuer" or "bei" or "ohne" or "wegen" or "darf" or "kann" or "soll" or "muss" or "will" or "moechte" or "hat"
            or "dass" or "weil" or "ob"
        && row.Adjoins(i - 1) && !(row.Adjoins(i) && row[i + 1].Capital);

    /// <summary>Whether a word is followed by what one person does or how old they are.</summary>
    public static bool IsDoing(WordRow row, int i) => row.Follows(i, Doing());

    [GeneratedRegex(@"^([ ]?\(\d{1,3}([ ]Jahre)?[,)]|,[ ]\d{1,3}([ ]Jahre)?,|[ ](hat|hatte|ist|war|leidet|litt|kommt|kam|wohnt|lebt|möchte|will|wollte|braucht|sagt|sagte|meint|bekommt|geht|kann|soll|muss|macht|nimmt|wurde|fühlt|besucht|fragt|weint|schläft|trinkt|zieht|starb)(?!\p{L}))", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Doing();

    // "der Müller, der Schmied und …": trades, not people.
    [GeneratedRegex(@"^(,| und| oder) (der|die) \p{Lu}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Another();

    // A book, not a neighbour: "Schröder et al.", "Lehmann (2019)", "Meyer & Schulz 2020".
    [GeneratedRegex(@"^([ ]?\(?(19|20)\d{2}|,?[ ]et[ ]al|[ ]u\.[ ]?a\.|[ ]?[&/][ ]?\p{Lu}|[ ]und[ ]\p{Lu}[\p{L}-]{1,12}[ ]?,?[ ]?\(?(19|20)\d{2}|,[ ](19|20)\d{2})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Citation();
}
