using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Features.Tracking;

namespace Kgc.QualityDesk.Web.Features.Shared;

/// <summary>
/// Opens a case from a public form of one page. The form's key makes sure that a double click, a reload or the way back opens no second one.
/// </summary>
public sealed partial class FormCase(OpenCase open, TrackingKeyring keyring, TrackingAccess access)
{
    /// <summary>The key of a form; a new one where it is missing or made up.</summary>
    public static string KeyOf(string? posted) => posted is not null && KeyForm().IsMatch(posted) ? posted : Secret.New();

    /// <summary>The link token of the case, whose page is then open in this browser for a while.</summary>
    /// <exception cref="RuleBroken">as <see cref="OpenCase"/>; idempotency.other-body where the same form was sent with other words</exception>
    public async Task<string> RunAsync(HttpContext http, QuestionInput input, string key, CancellationToken cancel)
    {
        var receipt = await open.RunAsync(input, Channel.Form, Actor.Applicant, $"form:{input.Type}:{key}", cancel);
        var link = keyring.Of(receipt.TrackingId).LinkToken;
        access.Open(http, link);
        return link;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{43}$", RegexOptions.None, 1000)]
    private static partial Regex KeyForm();
}
