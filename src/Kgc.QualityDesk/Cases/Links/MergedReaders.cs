using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>Who else reads the answer of a case: the applicants of the cases that are merged into it.</summary>
public sealed class MergedReaders(DeskDb db)
{
    /// <summary>The merged cases, without their parts; empty for nearly every case, and then without asking.</summary>
    public async Task<IReadOnlyList<Case>> OfAsync(Case theCase, CancellationToken cancel) => theCase.MergedCases == 0 ? []
        : await db.Cases.AsNoTracking().Where(c => c.MergedIntoId == theCase.Id).OrderBy(c => c.Id).ToListAsync(cancel);

    /// <summary>Told before anything is sent: a text for several must say of none who they are.</summary>
    /// <exception cref="RuleBroken">input.invalid at the field</exception>
    public async Task EnsureNamesNobodyAsync(Case theCase, string text, string field, CancellationToken cancel)
    {
        var readers = await OfAsync(theCase, cancel);
        if (readers.Count > 0 && OthersNamed.InAny(text, theCase, readers) is { } named)
        {
            throw RuleBroken.Field(field, $"Diese Antwort geht auch an die ratsuchende Person von {string.Join(", ", readers.Select(r => r.Number))}. "
                + $"Der Text enthält {named} einer der Personen. Bitte schreiben Sie ihn so, dass er keine von ihnen nennt.");
        }
    }
}
