namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>What became of one use of a link. Stored by name: never renamed.</summary>
public enum ExpertAccessKind
{
    Locked, CodeSent, Opened, Viewed, FileTaken, Submitted, HandedBack, Left,
    UnknownLink, Expired, Revoked, Ended, NotOpen, CodeWrong, CodeReplayed, CodeExpired, OtherBrowser, TooManyCodes,
    OtherRevision, ForeignFile, AnsweredBefore,
}
