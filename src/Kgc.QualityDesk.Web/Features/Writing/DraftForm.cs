using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>A form of the desk whose text fields are kept on the server while somebody types. Its fields find it among the items of their tag.</summary>
public sealed class DraftForm
{
    private const string CountItem = "desk-draft-forms";

    private readonly int _number;

    private DraftForm(HttpContext http, string place, bool withInputs)
    {
        (Http, Place, WithInputs) = (http, place, withInputs);
        _number = (http.Items[CountItem] as int? ?? 0) + 1;
        http.Items[CountItem] = _number;
    }

    public HttpContext Http { get; }

    public string Place { get; }

    /// <summary>Whether fields of one line are kept too.</summary>
    public bool WithInputs { get; }

    /// <summary>The form beside it, to which the buttons about drafts belong: none of them is what the Enter key presses.</summary>
    public string ActionsId => FormattableString.Invariant($"entwurf-{_number}");

    public int Fields { get; set; }

    /// <summary>The drafts that the form shows, so that there is something to discard.</summary>
    public List<TextDraft> Shown { get; } = [];

    public static DraftForm? Of(TagHelperContext context) => context.Items.TryGetValue(typeof(DraftForm), out var form) ? form as DraftForm : null;

    /// <summary>Null where nothing is kept: pages for everybody, forms that only ask, forms that say so.</summary>
    public static DraftForm? Begin(HttpContext? http, TagHelperOutput output, string? place, string? drafts)
    {
        if (http is null || drafts == "off" || !http.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase)
            || !string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)
            || StaffSession.Remembered(http) is null)
        {
            return null;
        }

        var where = place ?? http.Request.Path.Value!.TrimEnd('/');
        return DraftPlace.IsPlace(where) ? new DraftForm(http, where, drafts == "all") : null;
    }
}
