namespace Kgc.QualityDesk.Cases;

/// <summary>The five words that an applicant sees.</summary>
public enum CaseStatus { Received, InProgress, QuestionToYou, Answered, Closed }
