namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>A field for files in a form with <c>enctype="multipart/form-data"</c>.</summary>
/// <param name="Name">of the form's field</param>
/// <param name="Label">above it</param>
/// <param name="Left">how many more files are taken</param>
public sealed record FileField(string Name, string Label, int Left)
{
    public bool IsOptional { get; init; } = true;
}
