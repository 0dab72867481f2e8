using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Api.Writing;

/// <summary>A text module or template.</summary>
/// <param name="Id">stable</param>
/// <param name="Office">TH or ST</param>
/// <param name="Title">its name</param>
/// <param name="Body">Markdown with placeholders</param>
/// <param name="Fields">gaps of a template: name and label; empty for a plain module</param>
/// <param name="Topic">code; null for every topic</param>
/// <param name="Owner">mail address</param>
/// <param name="ReviewOn">by when the owner looks at it again</param>
/// <param name="ReviewOverdue">whether that day has passed</param>
/// <param name="Uses">how often it was inserted</param>
/// <param name="Active">whether it is offered</param>
/// <param name="Version">changes with every edit</param>
public sealed record TextModuleAnswer(
    string Id, string Office, string Title, string Body, IReadOnlyList<TemplateField> Fields, string? Topic, string Owner, DateOnly? ReviewOn,
    bool ReviewOverdue, int Uses, bool Active, int Version)
{
    public static TextModuleAnswer Of(FindTextModules.Row row) => new(
        row.Id, row.Office, row.Title, row.Body, row.Fields, row.Topic, row.OwnerEmail, row.ReviewOn, row.IsOverdue, row.Uses, row.IsActive, row.Version);
}
