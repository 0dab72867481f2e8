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
            if (await seals.WhyNotAsync(mail, content, CancellationToken.None) is not SealParts.None and var changed)
            {
                return new DeliveryResult(DeliveryResult.Ends.Unsealed) { Changed = changed };
            }

            var office = mail.PersonId is null ? mail.Case?.Office : null;
            await transport.DeliverAsync(
                new OutgoingMail(mail.MessageId, mail.CreatedAt, office?.Name, office?.ContactEmail, content) { References = earlier }, CancellationToken.None);
            return DeliveryResult.Delivered;
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
}
