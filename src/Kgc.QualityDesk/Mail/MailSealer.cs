using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Kgc.QualityDesk.Mail;

/// <summary>Encrypts mail at rest with the house's data-protection keys.</summary>
public sealed class MailSealer(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Kgc.QualityDesk.Mail");

    // Sealed text is nobody's script: umlauts need not be six letters long.
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Seal(MailContent content) => _protector.Protect(JsonSerializer.Serialize(content, Json));

    public MailContent Open(string sealedText) =>
        JsonSerializer.Deserialize<MailContent>(_protector.Unprotect(sealedText))
        ?? throw new InvalidOperationException("A sealed mail is empty.");
}
