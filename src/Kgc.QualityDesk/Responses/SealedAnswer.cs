using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Responses;

/// <summary>
/// An answer that may leave the house: whoever holds one has had its seal looked at just now. Only <see cref="SealCheck"/> makes them (a test
/// watches over that), and every exit asks for one.
/// </summary>
public sealed class SealedAnswer
{
    internal SealedAnswer(ResponseRevision revision) => Revision = revision;

    public ResponseRevision Revision { get; }

    /// <summary>Markdown, in its canonical form.</summary>
    public string Text => CanonicalText.Of(Revision.Text);

    /// <summary>The text with the sentence that it is no funding decision.</summary>
    public string Body => $"{Text}\n\n{Case.NotADecision}";

    /// <summary>Names of the files that go out with it, in order.</summary>
    public IReadOnlyList<string> FileNames => [.. Revision.Files.Select(f => f.Attachment!.OriginalName).Order(StringComparer.Ordinal)];

    internal string Template => Revision.Kind == RevisionKind.Addendum ? MailTemplates.Addendum : MailTemplates.Answer;
}
