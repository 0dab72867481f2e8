namespace Kgc.QualityDesk.Demo;

/// <summary>One of the questions that the demo asks, with an expert's statement and the answer.</summary>
internal sealed record DemoQuestion(
    string Topic, string Setting, string Phase, IReadOnlyList<string> TargetGroups, string Subject, string Body, string Answer, string Statement);
