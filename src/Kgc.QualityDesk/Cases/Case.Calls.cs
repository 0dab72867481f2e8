using Kgc.QualityDesk.Messages;

namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>Kind of the message that keeps what was said; no mail carries it.</summary>
    public const string OralAnswer = "oral-answer";

    /// <summary>Mail address in the one spelling by which the office recognises a caller, see <see cref="CallerKeys"/>.</summary>
    public string? CallerEmail { get; set; }

    /// <summary>Telephone number, as <see cref="CallerEmail"/>.</summary>
    public string? CallerPhone { get; set; }

    /// <summary>
    /// Records an answer that was given by word of mouth. It was said, not sent: it needs no approval and claims none. The question is
    /// answered by it, as by one that was sent; message and history say that it was oral.
    /// </summary>
    public CaseEntry AnswerOrally(Act act, string text)
    {
        EnsureOpen();
        EnsureAdvises(act.By);
        Say(MessageDirection.ToApplicant, OralAnswer, text, act);
        BeAnswered(act);
        TellMerged();
        return Record(EntryKinds.OralAnswerGiven, act, new { sha256 = Secret.Hash(text) });
    }

    /// <summary>
    /// Word of mouth reaches one person. Whoever asks here was in a case merged with theirs and still waits: nobody approved those words,
    /// so nothing brings them here but somebody who reads them and tells.
    /// </summary>
    internal void HearWhatWasSaid(Case target, string words, Act act)
    {
        Say(MessageDirection.Internal, "note", $"""
            Im Fall {target.Number}, mit dem dieser zusammengeführt war, wurde mündlich Auskunft gegeben. Wer hier fragt, hat davon nichts gehört und wartet noch: Bitte geben Sie die Auskunft auch hier, mündlich oder nach Freigabe schriftlich.

            Gesagt wurde: {words}
            """.ReplaceLineEndings("\n"), act);
        Record(EntryKinds.NoteAdded, act, null);
    }

    private void KeepCaller() => (CallerEmail, CallerPhone) = (CallerKeys.Email(Contact.Email), CallerKeys.Phone(Contact.Phone));
}
