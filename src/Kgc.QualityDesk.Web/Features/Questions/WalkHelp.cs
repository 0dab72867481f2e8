using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>Published answers, instruments and coming workshops that fit what was asked.</summary>
public sealed class WalkHelp(KnowledgeSearch search, DeskDb db)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<KnowledgeHit>> FindAsync(DraftAnswers answers, CancellationToken cancel)
    {
        var text = $"{answers.Subject}\n{answers.Body}".Trim();
        return text.Length == 0 ? [] : await search.FindAsync(new KnowledgeQuery(text, await OfficeCodeAsync(answers, cancel), Most), cancel);
    }

    /// <summary>TH or ST; null while the place is not known.</summary>
    public Task<string?> OfficeCodeAsync(DraftAnswers answers, CancellationToken cancel) => answers.District switch
    {
        { Length: > 2 } key => db.Districts.Where(d => d.Key == key).Select(d => d.Office!.Code).SingleOrDefaultAsync(cancel),
        var code => Task.FromResult(code),
    };
}
