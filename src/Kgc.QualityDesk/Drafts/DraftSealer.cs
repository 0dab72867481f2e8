using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Kgc.QualityDesk.Drafts;

/// <summary>Encrypts drafts at rest with the house's data-protection keys.</summary>
public sealed class DraftSealer(IDataProtectionProvider protection)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector _protector = protection.CreateProtector("Kgc.QualityDesk.Drafts");

    public string Seal(DraftContent content) => _protector.Protect(JsonSerializer.Serialize(content, Plain));

    public DraftContent Open(string sealedText) =>
        JsonSerializer.Deserialize<DraftContent>(_protector.Unprotect(sealedText), Plain)
        ?? throw new InvalidOperationException("A sealed draft is empty.");
}
