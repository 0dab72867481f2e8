using System.ComponentModel.DataAnnotations;
using System.Text;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A definition as a file or as typed text; the file wins.</summary>
public sealed record DraftUpload
{
    public const int MostBytes = 4 * 1024 * 1024;

    [StringLength(100), Display(Name = "Kennung des Ablaufs", Description = "Leer lassen, wenn sie in der Datei steht (definitionId).")]
    public string? DefinitionId { get; init; }

    [Display(Name = "Ablauf als JSON", Description = "Statt einer Datei. Auch ein fehlerhafter Text wird als Entwurf behalten.")]
    public string? Json { get; init; }

    /// <summary>What was sent, so that nothing is lost when something else is wrong.</summary>
    public static async Task<string?> TextAsync(IFormFile? file, string? typed, CancellationToken cancel)
    {
        if (file is null || file.Length == 0)
        {
            return typed;
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancel);
    }
}
