using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Messages;

/// <summary>Finds who is named in a note: <c>@</c> and the name as it is shown, the mail address, or its part before the @.</summary>
public static class MentionNames
{
    /// <param name="text">the note</param>
    /// <param name="people">who may read it; nobody else is found</param>
    public static IReadOnlyList<Person> In(string text, IReadOnlyList<Person> people)
    {
        var names = people.SelectMany(p => NamesOf(p).Select(name => (Name: name, Person: p))).Where(n => n.Name.Length > 0).ToList();
        List<Person> found = [];
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-'))
            {
                // Inside of a mail address.
                continue;
            }

            var rest = text[(at + 1)..];
            var hits = names.Where(n => rest.StartsWith(n.Name, StringComparison.OrdinalIgnoreCase) && EndsAt(rest, n.Name.Length)).ToList();
            var longest = hits.Count == 0 ? 0 : hits.Max(n => n.Name.Length);
            found.AddRange(hits.Where(n => n.Name.Length == longest).Select(n => n.Person));
        }

        return [.. found.DistinctBy(p => p.Id)];
    }

    private static IEnumerable<string> NamesOf(Person person) =>
        new[] { person.DisplayName.Trim(), person.Email ?? "", (person.Email ?? "").Split('@')[0] }.Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool EndsAt(string rest, int length) => rest.Length == length
        || !(char.IsLetterOrDigit(rest[length])
            || (rest[length] is '.' or '-' or '_' or '@' && length + 1 < rest.Length && char.IsLetterOrDigit(rest[length + 1])));
}
