namespace Kgc.QualityDesk.Web.Api.Questions;

/// <summary>The header with which a program makes sure that a repeated request opens no second case.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int Longest = 200;

    /// <param name="http">the request</param>
    /// <param name="owner">keeps the keys of one door apart from those of another</param>
    public static string? Of(HttpContext http, string owner)
    {
        var key = http.Request.Headers[Header].ToString().Trim();
        return key.Length switch
        {
            0 => null,
            > Longest => throw RuleBroken.Field("idempotencyKey", $"Der Idempotency-Key darf höchstens {Longest} Zeichen lang sein."),
            _ => $"{owner}\n{key}",
        };
    }
}
