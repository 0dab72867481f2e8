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

    /// <summary>Of these cases with those merged into them, of the experts from outside, and of everybody who works for the desk.</summary>
    public async Task<KnownFacts> OfAsync(IReadOnlyCollection<int> caseIds, CancellationToken cancel)
    {
        var staff = await db.Users.AsNoTracking().Select(p => p.DisplayName).ToListAsync(cancel);
        if (caseIds.Count == 0)
        {
            return new KnownFacts { Names = staff };
        }

        var all = await WithMergedAsync(caseIds, cancel);
        var outside = await db.Reviews.AsNoTracking().Where(r => all.Contains(r.CaseId) && r.ExternalName != null)
            .Select(r => new { Name = r.ExternalName!, r.ExternalEmail }).Distinct().ToListAsync(cancel);
        var cases = await db.Cases.AsNoTracking().Where(c => all.Contains(c.Id)).Select(c => new Row(c.Number, c.Subject, c.Body, c.Contact)).ToListAsync(cancel);
        var messages = await db.Messages.AsNoTracking().Where(m => all.Contains(m.CaseId)).OrderBy(m => m.Id).Select(m => m.Body).Take(MostMessages).ToListAsync(cancel);
        List<string> texts = [.. cases.SelectMany(c => new[] { c.Subject, c.Body }), .. messages];
        return new KnownFacts
        {
            Names = [.. staff.Concat(outside.Select(o => o.Name)).Concat(cases.Where(c => !c.Contact.IsAnonymous).Select(c => c.Contact.Name)).Concat(texts.SelectMany(People)).Distinct(StringComparer.Ordinal)],
            Organisations = [.. cases.Select(c => c.Contact.Organisation).OfType<string>().Where(o => o.Length > 0).Distinct(StringComparer.Ordinal)],
            Projects = [.. texts.SelectMany(Projects).Distinct(StringComparer.Ordinal)],
            Mails = [.. cases.Select(c => c.Contact.Email).Concat(outside.Select(o => o.ExternalEmail)).OfType<string>()],
            Telephones = [.. cases.Select(c => c.Contact.Phone).OfType<string>()],
            CaseNumbers = [.. cases.Select(c => c.Number)],
        };
    }

    /// <summary>What was asked in a merged case was answered in the one that it went into.</summary>
    private async Task<List<int>> WithMergedAsync(IReadOnlyCollection<int> caseIds, CancellationToken cancel)
    {
        List<int> all = [.. caseIds];
        for (List<int> last = all; last.Count > 0;)
        {
            var into = last;
            last = await db.Cases.AsNoTracking().Where(c => c.MergedIntoId != null && into.Contains(c.MergedIntoId.Value) && !all.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancel);
            all = [.. all, .. last];
        }

        return all;
    }

    private static IEnumerable<string> People(string text) =>
        SensitiveData.Find(text, [SensitiveKind.PersonName, SensitiveKind.Correspondent]).Select(hit => hit.Text);

    // „Projekt "Grüne Stunde"“, „das Vorhaben „Bewegter Block““
    private static IEnumerable<string> Projects(string text) => Project().Matches(text).Select(m => m.Groups["name"].Value.Trim());

    [GeneratedRegex(@"(projekt|vorhaben|programm|initiative|maßnahme|angebot|antrag)(s|es|en)?[ ]{1,2}(mit[ ]dem[ ](titel|namen)[ ]|namens[ ])?[„""»'‚](?<name>[^„“”""«»'\n]{3,80})[“”""«']", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Project();
}
