namespace Kgc.QualityDesk.Mail;

/// <summary>A mail that no further attempt can deliver: a bad address, a refusal for good, text that cannot be read.</summary>
public sealed class MailRefused(string reason, Exception? cause = null) : Exception(reason, cause);
