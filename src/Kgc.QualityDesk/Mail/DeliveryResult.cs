using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Mail;

/// <summary>What became of one attempt.</summary>
/// <param name="Kind">what happened</param>
/// <param name="Error">the cause of a failure, still with addresses in it</param>
/// <param name="Pause">how long to leave the mail server alone</param>
public sealed record DeliveryResult(DeliveryResult.Ends Kind, string Error = "", TimeSpan Pause = default)
{
    /// <summary>What was changed since the approval, where that kept it from leaving.</summary>
    public SealParts Changed { get; init; }

    /// <summary>NotDue: another node has it, or it is done.</summary>
    public enum Ends { NotDue, Delivered, Failed, Refused, Paused, Unsealed }

    public static readonly DeliveryResult NotDue = new(Ends.NotDue);
    public static readonly DeliveryResult Delivered = new(Ends.Delivered);
}
