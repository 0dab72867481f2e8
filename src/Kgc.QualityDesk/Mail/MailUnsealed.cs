using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Mail;

/// <summary>The answer in a mail is no longer what was approved.</summary>
public sealed class MailUnsealed(SealParts changed) : Exception($"Nach der Freigabe geändert: {SealWords.German(changed)}.")
{
    public SealParts Changed => changed;
}
