namespace Kgc.QualityDesk.Tasks;

/// <summary>What completing a task of one type does to its case. Order is none of its business: the chart decides that.</summary>
public interface ITaskAct
{
    /// <summary>The task type, or null for the act of every type without one of its own.</summary>
    string? TaskType { get; }

    /// <exception cref="RuleBroken">input.invalid with fields, or the entity's own rules</exception>
    Task<TaskEffect> ApplyAsync(TaskCompletion completion, CancellationToken cancel);
}
