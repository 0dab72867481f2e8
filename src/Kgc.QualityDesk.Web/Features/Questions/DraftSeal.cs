using System.Text.Encodings.Web;
using System.Text.Json;
using Kgc.QualityDesk.Drafts;
using Microsoft.AspNetCore.DataProtection;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>
/// The hidden field of every form of the walk: says which draft the form belongs to, and cannot be made by anybody else. So a form is
/// taken although its cookies are gone or the program was started anew, and no other site can send one. It carries a copy of the
/// answers, for a draft that is deleted or too old by then.
/// </summary>
public sealed class DraftSeal(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Name of the field.</summary>
    public const string Field = "Siegel";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector _protector = protection.CreateProtector("Kgc.QualityDesk.DraftSeal.v1");

    /// <param name="PublicId">the draft's</param>
    /// <param name="Copy">what it said when the page was made</param>
    /// <param name="IsNew">there is no such draft yet</param>
    public sealed record Content(string PublicId, DraftAnswers Copy, bool IsNew);

    /// <summary>Valid as long as a draft that nobody touches.</summary>
    public string Of(Content content) => _protector.Protect(JsonSerializer.Serialize(new Timed(content, time.Now() + QuestionDraft.Lifetime), Plain));

    /// <summary>A seal for a draft that begins when its form is sent.</summary>
    public string OfNew() => Of(new Content(QuestionDraft.NewId(), DraftAnswers.Empty, IsNew: true));

    /// <summary>Null when the form is not ours, or too old.</summary>
    public Content? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Timed>(_protector.Unprotect(text), Plain) is { } read && read.Until > time.Now() ? read.Content : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private sealed record Timed(Content Content, DateTimeOffset Until);
}
