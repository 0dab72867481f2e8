namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>The case that a draft has become: its number, and the address of its thank-you page.</summary>
public sealed record WalkSent(string Number, string Thanks);
