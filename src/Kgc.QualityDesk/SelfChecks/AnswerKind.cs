namespace Kgc.QualityDesk.SelfChecks;

/// <summary>What was said about a criterion. Only a stage is a number.</summary>
public enum AnswerKind { Open, Stage, Unknown, NotApplicable }
