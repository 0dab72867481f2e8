using System.Globalization;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>The drafts of the page that is being shown, read once per place; and what a posted form says about its own.</summary>
public sealed class PageDrafts(TextDrafts drafts, CurrentActor me)
{
    public const string PlaceName = "DraftPlace";
    public const string WindowName = "DraftPage";
    private const string SavedItem = "desk-draft-saved ";

    private readonly Dictionary<string, IReadOnlyDictionary<string, TextDraft>> _read = new(StringComparer.Ordinal);

    /// <param name="Field">its name</param>
    /// <param name="Version">the draft's version that the window knew</param>
    /// <param name="Base">what it began from</param>
    public sealed record Stated(string Field, int Version, string Base);

    public static string NameOf(string field) => $"Draft[{field}]";

    /// <summary>What stands in the hidden field beside each field.</summary>
    public static string Mark(int version, string began) => string.Create(CultureInfo.InvariantCulture, $"{version}:{began}");

    public static IReadOnlyList<Stated> Read(IFormCollection form) =>
    [
        .. form.Where(f => f.Key.StartsWith("Draft[", StringComparison.Ordinal) && f.Key.EndsWith(']'))
            .Select(f => (Field: f.Key[6..^1], Parts: f.Value.ToString().Split(':')))
            .Where(f => f.Parts.Length == 2 && int.TryParse(f.Parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(f => new Stated(f.Field, int.Parse(f.Parts[0], CultureInfo.InvariantCulture), f.Parts[1])),
    ];

    public async Task<TextDraft?> OfAsync(string place, string field, CancellationToken cancel)
    {
        if (!_read.TryGetValue(place, out var all))
        {
            _read[place] = all = await drafts.OfPlaceAsync(place, me.Actor, cancel);
        }

        return all.GetValueOrDefault(field);
    }

    /// <summary>Keeps what was typed into a form that was refused because somebody was faster.</summary>
    public async Task KeepAsync(HttpContext http, IFormCollection form, string place, CancellationToken cancel)
    {
        foreach (var stated in Read(form))
        {
            try
            {
                var saved = await drafts.SaveAsync(new DraftInput(place, stated.Field, form[stated.Field])
                {
                    Base = stated.Base, Version = stated.Version, KeepsOther = true,
                }, me.Actor, cancel);
                http.Items[SavedItem + stated.Field] = saved.Version;
            }
            catch (RuleBroken)
            {
                // Too long to keep, or out of sight by now; the page shows the text all the same.
            }
        }
    }

    /// <summary>The version after <see cref="KeepAsync"/> in this very request.</summary>
    public static int? SavedIn(HttpContext http, string field) => http.Items[SavedItem + field] as int?;
}
