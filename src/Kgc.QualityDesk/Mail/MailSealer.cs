using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Kgc.QualityDesk.Mail;

/// <summary>Encrypts mail at rest with the house's data-protection keys.</summary>
public sealed class MailSealer(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Kgc.QualityDesk.Mail");

    public string Seal(MailContent content) => _protector.Protect(JsonSerializer.Serialize(content));

    public MailContent Open(string sealedText) =>
        JsonSerializer.Deserialize<MailContent>(_protector.Unprotect(sealedText))
        ?? throw new InvalidOperationException("A sealed mail is empty.");
}
