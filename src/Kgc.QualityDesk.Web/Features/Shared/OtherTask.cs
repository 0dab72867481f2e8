namespace Kgc.QualityDesk.Web.Features.Shared;

/// <summary>One more task of a case that a list shows once.</summary>
/// <param name="Id">the task's</param>
/// <param name="Title">what is to be done</param>
/// <param name="Words">by when, and whose</param>
public sealed record OtherTask(string Id, string Title, string Words);
