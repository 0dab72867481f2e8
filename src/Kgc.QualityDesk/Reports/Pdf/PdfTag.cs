namespace Kgc.QualityDesk.Reports;

/// <summary>A node of the structure that screen readers follow: heading, paragraph, table, row, cell.</summary>
internal sealed class PdfTag(string type, string attributes = "")
{
    private readonly List<PdfTag> _parts = [];

    public string Type => type;

    public string Attributes => attributes;

    public IReadOnlyList<PdfTag> Parts => _parts;

    /// <summary>Where its text stands: page and number of the mark there.</summary>
    public List<(int Page, int Mark)> Marks { get; } = [];

    public PdfTag Add(string part, string attributesOfPart = "")
    {
        var tag = new PdfTag(part, attributesOfPart);
        _parts.Add(tag);
        return tag;
    }
}
