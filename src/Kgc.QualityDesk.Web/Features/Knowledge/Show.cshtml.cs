using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Knowledge.Answered;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Knowledge;

/// <summary>A published entry, and „Das beantwortet meine Frage“.</summary>
[AllowAnonymous, EnableRateLimiting(FormLimits.Form)]
public sealed class ShowModel(KnowledgeCatalogue catalogue, CountAnswered count, DeskDb db, TimeProvider time) : PageModel
{
    private const int KeyLength = 43;

    /// <summary>One per rendered form: a double click counts once.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>frage or selbstcheck: where the visitor came from.</summary>
    [BindProperty(SupportsGet = true, Name = "von")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "stelle")]
    public string? Office { get; set; }

    public KnowledgeEntry Entry { get; private set; } = null!;

    /// <summary>Published instruments that help.</summary>
    public IReadOnlyList<KnowledgeCatalogue.Line> Instruments { get; private set; } = [];

    /// <summary>Its name.</summary>
    public string? Topic { get; private set; }

    public bool IsOver => Entry.Until <= time.GetUtcNow();

    public bool IsOutdated => Entry.ReviewedUntil < BerlinTime.DateOf(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(slug, cancel) is not { } entry)
        {
            return NotFound();
        }

        (Entry, Key) = (entry, Secret.New());
        From = From is "frage" or "selbstcheck" ? From : null;
        Topic = await db.Terms.AsNoTracking().Where(t => t.Kind == TermKind.Topic && t.Code == entry.Topic).Select(t => t.Name).SingleOrDefaultAsync(cancel);
        Instruments = entry.Instruments is null ? [] : await catalogue.InstrumentsAsync(entry.InstrumentSlugs, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        var channel = From switch { "frage" => AnsweredChannel.Walk, "selbstcheck" => AnsweredChannel.SelfCheck, _ => AnsweredChannel.Page };
        await count.RunAsync(slug, Key is { Length: KeyLength } ? Key : Secret.New(), channel, Office, cancel);
        return RedirectToPage("Thanks");
    }

    /// <summary>„Dienstag, 4. Mai 2027, 10:00 Uhr bis 15:00 Uhr“.</summary>
    public string When(DateTimeOffset starts, DateTimeOffset? ends)
    {
        var (first, last) = (BerlinTime.DateOf(starts), BerlinTime.DateOf(ends ?? starts));
        var begin = $"{GermanDates.Long(first)}, {GermanDates.Time(starts)}";
        return ends is not { } end ? begin : $"{begin} bis {(last == first ? "" : GermanDates.Long(last) + ", ")}{GermanDates.Time(end)}";
    }

    /// <summary>An address as a person reads it.</summary>
    public string Plain(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        ? uri.Scheme == "mailto" ? address["mailto:".Length..] : uri.Host + uri.AbsolutePath.TrimEnd('/') : address;
}
