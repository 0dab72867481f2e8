using System.Globalization;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Web.Limits;
using Microsoft.AspNetCore.Diagnostics;

namespace Kgc.QualityDesk.Web.Features.Errors;

/// <summary>What somebody needs who is asked to wait: until when, whom to call meanwhile, and what they had typed, to send again.</summary>
/// <param name="Until">„10:35 Uhr“</param>
/// <param name="Phones">of the offices</param>
/// <param name="Address">where the form was to go; null when there was none</param>
/// <param name="Fields">what it held</param>
public sealed record Pause(string Until, IReadOnlyList<OfficePhones.Line> Phones, string? Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Characters of a form that are carried through the page; longer ones are still behind the browser's way back.</summary>
    private const int Most = 100_000;

    public static async Task<Pause> OfAsync(HttpContext http)
    {
        // The page of errors leans on nothing that must be there.
        var time = http.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
        var lines = http.RequestServices.GetService<OfficePhones>() is { } phones ? await phones.AllAsync(http.RequestAborted) : [];
        var seconds = int.TryParse(http.Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) ? wait : 60;
        // Rounded up to the minute that the clock on the wall shows.
        var until = GermanDates.Time(time.GetUtcNow().AddSeconds(seconds + 59));
        var asked = http.Features.Get<IStatusCodeReExecuteFeature>();
        var fields = asked is null ? [] : await FieldsAsync(http, asked.OriginalPath);
        return new Pause(until, lines,
            fields.Count == 0 ? null : asked!.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString, fields);
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> FieldsAsync(HttpContext http, string path)
    {
        // Nobody's password is written into a page, and nothing of the staff's.
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.ContentLength is null or > Most * 4
            || http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true
            || path.StartsWith("/anmelden", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            List<KeyValuePair<string, string>> fields = [.. form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))];
            return fields.Sum(f => f.Value.Length) <= Most ? fields : [];
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or IOException)
        {
            return [];
        }
    }
}
