using Kgc.QualityDesk.Cases.Similar;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Writing;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>What helps with writing an answer, within what the person may see.</summary>
public sealed class WritingDesk(DeskDb db, WritingDesk.Parts parts, DeskSettings settings)
{
    private const int MostHits = 6;

    public sealed record Parts(FindTextModules Modules, FillTextModule Fill, KnowledgeSearch Search, TextDrafts Drafts, SimilarCases Similar);

    public TextDrafts Drafts => parts.Drafts;

    /// <summary>Keeps an answer that could not be given in as its author's draft; what they had kept before is put aside, not overwritten.</summary>
    public async Task KeepAsync(string number, string text, Actor by)
    {
        var place = DraftPlace.OfAnswer(number);
        var before = (await parts.Drafts.OfPlaceAsync(place, by, CancellationToken.None)).GetValueOrDefault(BothTextsModel.AnswerField);
        await parts.Drafts.SaveAsync(new DraftInput(place, BothTextsModel.AnswerField, text)
        {
            Base = before?.Base ?? TextDrafts.BaseOf(null), Version = -1, KeepsOther = true,
        }, by, CancellationToken.None);
    }

    /// <summary>Topics of similar cases that the person may see.</summary>
    public async Task<IReadOnlyList<TopicSuggestion>> TopicsAsync(string number, Actor by, CancellationToken cancel) =>
        (await parts.Similar.FindAsync(number, by, cancel)).Topics;

    /// <param name="number">the case; its office's modules only</param>
    /// <param name="action">where buttons post</param>
    /// <param name="by">who writes</param>
    /// <param name="cancel">gives up</param>
    public async Task<ToolPanel> PanelAsync(string number, string action, Actor by, CancellationToken cancel) => new(number, action)
    {
        Modules = await parts.Modules.ForCaseAsync(number, by, cancel),
        Topic = await db.Cases.AdvisedBy(by).Where(c => c.Number == number).Select(c => c.Topic).SingleOrDefaultAsync(cancel),
    };

    /// <summary>Does what was asked for; the panel that comes back holds hits, gaps to fill in, errors or the text to insert.</summary>
    public async Task<ToolPanel> UseAsync(ToolInput input, string number, string action, Actor by, CancellationToken cancel)
    {
        var panel = await PanelAsync(number, action, by, cancel) with { Input = input };
        if (!string.IsNullOrEmpty(input.Answer))
        {
            var text = await PublishedAsync(input.Answer, number, by, cancel);
            return text is null ? panel with { Errors = Error("answer", "Diese Antwort ist nicht mehr veröffentlicht.") } : panel with { Inserted = text };
        }

        return input.Do == "search" ? await FoundAsync(panel, number, by, cancel) : await FilledAsync(panel, by, cancel);
    }

    private async Task<ToolPanel> FoundAsync(ToolPanel panel, string number, Actor by, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(panel.Input.Search))
        {
            return panel with { Errors = Error("search", "Bitte geben Sie ein, wonach Sie suchen.") };
        }

        var office = await OfficeAsync(number, by, cancel);
        var text = panel.Input.Search.Length <= 200 ? panel.Input.Search : panel.Input.Search[..200];
        var hits = await parts.Search.FindAsync(new KnowledgeQuery(text, office, MostHits, [KnowledgeKind.Answer, KnowledgeKind.Instrument]), cancel);
        return panel with { Hits = hits };
    }

    private async Task<ToolPanel> FilledAsync(ToolPanel panel, Actor by, CancellationToken cancel)
    {
        if (panel.Modules.FirstOrDefault(m => m.Id == panel.Input.Module) is not { } module)
        {
            return panel with { Errors = Error("module", "Bitte wählen Sie einen Textbaustein.") };
        }

        var gaps = panel.Input.Gaps.Where(g => g.Name is not null).DistinctBy(g => g.Name).ToDictionary(g => g.Name!, g => g.Value, StringComparer.Ordinal);
        if (module.IsTemplate && !module.Fields.Any(f => gaps.ContainsKey(f.Name)))
        {
            return panel with { Pending = module };
        }

        try
        {
            return panel with { Inserted = await parts.Fill.RunAsync(module.Id, panel.CaseNumber, gaps, by, cancel) };
        }
        catch (RuleBroken broken) when (broken.Fields.Count > 0)
        {
            return panel with { Pending = module, Errors = broken.Fields };
        }
    }

    /// <summary>A published answer with its source: title and address.</summary>
    private async Task<string?> PublishedAsync(string slug, string number, Actor by, CancellationToken cancel)
    {
        var office = await OfficeAsync(number, by, cancel);
        var entry = await db.KnowledgeEntries.AsNoTracking().Where(e => e.Slug == slug && e.State == KnowledgeState.Published && e.Kind != KnowledgeKind.Workshop)
            .Where(e => e.OfficeId == null || e.Office!.Code == office).Select(e => new { e.Title, e.Body }).SingleOrDefaultAsync(cancel);
        var title = entry?.Title.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        return entry is null || office is null ? null
            : $"{entry.Body.ReplaceLineEndings("\n").Trim()}\n\nQuelle: [{title}]({settings.PublicUrl}{KnowledgeHit.AddressOf(slug)})";
    }

    private Task<string?> OfficeAsync(string number, Actor by, CancellationToken cancel) =>
        db.Cases.AdvisedBy(by).Where(c => c.Number == number).Select(c => (string?)c.Office!.Code).SingleOrDefaultAsync(cancel);

    private static Dictionary<string, string> Error(string field, string text) => new() { [field] = text };
}
