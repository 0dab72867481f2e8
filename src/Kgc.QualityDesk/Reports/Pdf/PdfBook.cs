using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Reports;

/// <summary>Pages and their structure as a tagged PDF with title, language and embedded fonts (ISO 32000-1, 14.8).</summary>
internal static class PdfBook
{
    /// <param name="title">of the document</param>
    /// <param name="day">when it was made</param>
    /// <param name="pages">in order</param>
    /// <param name="document">the structure's root</param>
    /// <param name="archived">all fonts of a file that is PDF/A-2a; null for the plain kind, whose bytes must never change</param>
    public static byte[] Write(string title, DateOnly day, IReadOnlyList<PdfPage> pages, PdfTag document, IReadOnlyList<PdfFont>? archived = null)
    {
        var file = new PdfFile();
        var (regular, bold) = (PdfFontObjects.Add(file, PdfFont.Regular), PdfFontObjects.Add(file, PdfFont.Bold));
        var more = string.Concat((archived ?? []).Skip(2).Select((font, i) => $"/F{N(i + 3)} {N(PdfFontObjects.Add(file, font))} 0 R"));
        // PDF/A (ISO 19005-2, 6.2.4.3): grey means the same on every device.
        var grey = archived is null ? "" : "/ColorSpace<</DefaultGray[/CalGray<</WhitePoint[0.9505 1 1.089]/Gamma 2.2>>]>>";
        var (tree, root) = (file.Reserve(), file.Reserve());
        var numbers = pages.Select(_ => file.Reserve()).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var content = file.AddStream(pages[i].Content);
            file.Set(numbers[i], $"<</Type/Page/Parent {N(tree)} 0 R/MediaBox[0 0 {PdfFile.Text(PdfPage.Width)} {PdfFile.Text(PdfPage.Height)}]/Tabs/S/StructParents {N(i)}"
                + $"/Resources<</Font<</F1 {N(regular)} 0 R/F2 {N(bold)} 0 R{more}>>{grey}>>/Contents {N(content)} 0 R>>");
        }

        file.Set(tree, $"<</Type/Pages/Count {N(pages.Count)}/Kids[{Refs(numbers)}]>>");
        var structure = Structure(file, document, pages, numbers);
        var metadata = file.AddStream(Encoding.UTF8.GetBytes(Metadata(title, archived is not null)), "/Type/Metadata/Subtype/XML");
        file.Set(root, $"<</Type/Catalog/Pages {N(tree)} 0 R/Lang(de-DE)/MarkInfo<</Marked true>>/StructTreeRoot {N(structure)} 0 R"
            + $"/Metadata {N(metadata)} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>");
        var date = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var info = file.Add($"<</Title {PdfFile.Words(title)}/Creator(Kgc.QualityDesk)/CreationDate(D:{date}000000Z)/ModDate(D:{date}000000Z)>>");
        return file.Write(root, info);
    }

    private static int Structure(PdfFile file, PdfTag document, IReadOnlyList<PdfPage> pages, List<int> pageNumbers)
    {
        Dictionary<PdfTag, int> numbers = [], parents = [];
        var root = file.Reserve();
        Number(document, root);
        foreach (var (tag, number) in numbers)
        {
            var marks = tag.Marks.Select(m => $"<</Type/MCR/Pg {N(pageNumbers[m.Page])} 0 R/MCID {N(m.Mark)}>>");
            file.Set(number, $"<</Type/StructElem/S/{tag.Type}/P {N(parents[tag])} 0 R{tag.Attributes}"
                + $"/K[{string.Join(' ', marks)}{Refs(tag.Parts.Select(p => numbers[p]))}]>>");
        }

        var nums = pages.Select((page, i) => $"{N(i)} [{Refs(page.Marks.Select(m => numbers[m]))}]");
        var places = file.Add($"<</Nums[{string.Join(' ', nums)}]>>");
        return file.Set(root, $"<</Type/StructTreeRoot/K {N(numbers[document])} 0 R/ParentTree {N(places)} 0 R/ParentTreeNextKey {N(pages.Count)}>>");

        void Number(PdfTag tag, int parent)
        {
            (numbers[tag], parents[tag]) = (file.Reserve(), parent);
            foreach (var part in tag.Parts)
            {
                Number(part, numbers[tag]);
            }
        }
    }

    private static string Metadata(string title, bool isArchived) => "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{System.Security.SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title>"
        + "<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language></rdf:Description>" + (isArchived
            ? "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>" : "")
        + "</rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";

    private static string Refs(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(n => $"{N(n)} 0 R"));

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
