namespace Kgc.QualityDesk.Messages;

/// <summary>What became of a message to the applicant.</summary>
/// <param name="State">where it is</param>
/// <param name="Text">the same as a German sentence, with day, name or reason</param>
/// <param name="At">since when</param>
public sealed record MessageState(MessageState.States State, string Text, DateTimeOffset At)
{
    /// <summary>Waiting: in the outbox. ByHand: somebody has the task to bring it.</summary>
    public enum States { Waiting, Sent, Failed, ByHand, Posted, Told }
}
