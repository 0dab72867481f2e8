using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Privacy;
using Kgc.QualityDesk.Redaction;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>What cases know: who asks and for whom, staff and experts, whoever the question and the messages name, numbers and projects.</summary>
public sealed partial class CaseFacts(DeskDb db)
{
    private const int MostMessages = 200;

    private sealed record Row(string Number, string Subject, string Body, Contact Contact);

    /// <summary>Of these cases, and of everybody who works for the desk.</summary>
    public async Task<KnownFacts> OfAsync(IReadOnlyCollection<int> caseIds, CancellationToken cancel)
    {
        var staff = await db.Users.AsNoTracking().Select(p => p.DisplayName).ToListAsync(cancel);
        if (caseIds.Count == 0)
        {
            return new KnownFacts { Names = staff };
        }

        var cases = await db.Cases.AsNoTracking().Where(c => caseIds.Contains(c.Id)).Select(c => new Row(c.Number, c.Subject, c.Body, c.Contact)).ToListAsync(cancel);
        var messages = await db.Messages.AsNoTracking().Where(m => caseIds.Contains(m.CaseId)).OrderBy(m => m.Id).Select(m => m.Body).Take(MostMessages).ToListAsync(cancel);
        List<string> texts = [.. cases.SelectMany(c => new[] { c.Subject, c.Body }), .. messages];
        return new KnownFacts
        {
            Names = [.. staff.Concat(cases.Where(c => !c.Contact.IsAnonymous).Select(c => c.Contact.Name)).Concat(texts.SelectMany(People)).Distinct(StringComparer.Ordinal)],
            Organisations = [.. cases.Select(c => c.Contact.Organisation).OfType<string>().Where(o => o.Length > 0).Distinct(StringComparer.Ordinal)],
            Projects = [.. texts.SelectMany(Projects).Distinct(StringComparer.Ordinal)],
            Mails = [.. cases.Select(c => c.Contact.Email).OfType<string>()],
            Telephones = [.. cases.Select(c => c.Contact.Phone).OfType<string>()],
            CaseNumbers = [.. cases.Select(c => c.Number)],
        };
    }

    private static IEnumerable<string> People(string text) =>
        SensitiveData.Find(text, [SensitiveKind.PersonName, SensitiveKind.Correspondent]).Select(hit => hit.Text);

    // „Projekt "Grüne Stunde"“, „das Vorhaben „Bewegter Block““
    private static IEnumerable<string> Projects(string text) => Project().Matches(text).Select(m => m.Groups["name"].Value.Trim());

    [GeneratedRegex(@"(projekt|vorhaben|programm|initiative|maßnahme|angebot|antrag)(s|es|en)?[ ]{1,2}(mit[ ]dem[ ](titel|namen)[ ]|namens[ ])?[„""»'‚](?<name>[^„“”""«»'\n]{3,80})[“”""«']", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Project();
}
