using System.Security.Cryptography;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Mail;

/// <summary>Opens a sealed mail and carries it to the transport; says how it ended instead of throwing.</summary>
public sealed class MailCarrier(MailSealer sealer, IMailTransport transport, SealCheck seals)
{
    /// <summary>A delivery that has begun is never cancelled: the transport limits its own time.</summary>
    internal async Task<DeliveryResult> CarryAsync(OutboxMail mail, IReadOnlyList<string> earlier)
    {
        try
        {
            var content = sealer.Open(mail.Sealed ?? throw new MailRefused("Der Inhalt ist nicht mehr vorhanden."));
            await EnsureSealedAsync(mail, content);
            var office = mail.PersonId is null ? mail.Case?.Office : null;
            await transport.DeliverAsync(
                new OutgoingMail(mail.MessageId, mail.CreatedAt, office?.Name, office?.ContactEmail, content) { References = earlier, BeforeFurtherTry = new(() => EnsureSealedAsync(mail, content)) }, CancellationToken.None);
            return DeliveryResult.Delivered;
        }
        catch (MailUnsealed unsealed)
        {
            return new DeliveryResult(DeliveryResult.Ends.Unsealed) { Changed = unsealed.Changed };
        }
        catch (MailPaused paused)
        {
            return new DeliveryResult(DeliveryResult.Ends.Paused, paused.Message, paused.Pause);
        }
        catch (Exception refused) when (refused is MailRefused or CryptographicException)
        {
            return new DeliveryResult(DeliveryResult.Ends.Refused, refused.Message);
        }
        catch (Exception failed)
        {
            return new DeliveryResult(DeliveryResult.Ends.Failed, failed.Message);
        }
    }

    private async Task EnsureSealedAsync(OutboxMail mail, MailContent content)
    {
        if (await seals.WhyNotAsync(mail, content, CancellationToken.None) is not SealParts.None and var changed)
        {
            throw new MailUnsealed(changed);
        }
    }
}
