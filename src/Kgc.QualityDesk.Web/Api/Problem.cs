using System.Text.Json;
using System.Text.Json.Serialization;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Api;

/// <summary>An error as RFC 9457 has it, with the rule's stable code, messages by field, and who was faster.</summary>
public sealed record Problem
{
    public const string MediaType = "application/problem+json";

    /// <summary>Somebody was faster.</summary>
    public sealed record Faster(string Who, string What, DateTimeOffset When);

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    public required string Code { get; init; }

    /// <summary>German messages by field of the request (camelCase, parts joined by dots).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Faster? Conflict { get; init; }

    /// <summary>Where in a typed text something is wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextPlace? Place { get; init; }

    public static Problem Of(Exception exception) => exception switch
    {
        RuleBroken broken => Of(broken),
        FlowchartException => OfCode("workflow.failed"),
        BadHttpRequestException { InnerException: JsonException json } => Malformed(json),
        JsonException json => Malformed(json),
        BadHttpRequestException bad => OfStatus(bad.StatusCode),
        _ => OfStatus(StatusCodes.Status500InternalServerError),
    };

    public static Problem OfStatus(int status) => OfCode(status switch
    {
        StatusCodes.Status400BadRequest => "input.malformed",
        StatusCodes.Status401Unauthorized => "sign-in.required",
        StatusCodes.Status403Forbidden => "not-allowed",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method.not-allowed",
        StatusCodes.Status413PayloadTooLarge => "input.too-large",
        StatusCodes.Status415UnsupportedMediaType => "input.wrong-type",
        StatusCodes.Status429TooManyRequests => "throttled",
        StatusCodes.Status503ServiceUnavailable => "unavailable",
        >= 500 => "failed",
        _ => "input.malformed",
    }) with { Status = status, Title = TitleOf(status) };

    private static Problem Of(RuleBroken broken) => OfCode(broken.Code) with
    {
        Detail = broken.Message,
        Errors = broken.Fields.Count == 0 ? null : broken.Fields.ToDictionary(f => f.Key, f => new[] { f.Value }, StringComparer.Ordinal),
        Place = broken.Place,
        Conflict = broken.Conflict is { } c ? new Faster(c.Who, c.What, c.When) : null,
    };

    private static Problem Malformed(JsonException json)
    {
        var field = (json.Path ?? "").TrimStart('$').TrimStart('.');
        var problem = OfCode("input.malformed");
        return field.Length is 0 or > 200 ? problem : problem with
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = ["Dieser Wert hat nicht die erwartete Form."] },
        };
    }

    private static Problem OfCode(string code)
    {
        var status = RuleTexts.StatusOf(code);
        return new Problem { Title = TitleOf(status), Status = status, Detail = RuleTexts.Of(code), Code = code };
    }

    private static string TitleOf(int status) => status switch
    {
        400 => "Anfrage nicht lesbar",
        401 => "Anmeldung nötig",
        403 => "Nicht erlaubt",
        404 => "Nicht gefunden",
        405 => "Methode nicht vorgesehen",
        409 => "Der Stand hat sich geändert",
        413 => "Anfrage zu groß",
        415 => "Falsches Format",
        422 => "Angaben bitte prüfen",
        429 => "Zu viele Anfragen",
        503 => "Zurzeit nicht erreichbar",
        < 500 => "Anfrage nicht angenommen",
        _ => "Fehler beim Verarbeiten",
    };
}
