using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Responses.Letters;

/// <summary>
/// A sealed answer as a letter of its office: PDF/A-2a, tagged, searchable, fonts embedded. The same answer is the same bytes whenever it is
/// printed: its date is that of the approval.
/// </summary>
public static class AnswerLetter
{
    private const double AddressTop = PdfPage.Height - 141.7, BodyTop = PdfPage.Height - 280, Column = LetterLayout.Left + 270;

    /// <param name="theCase">whose applicant reads it, with its office; the answer's own case, or one that is merged into that</param>
    /// <param name="answer">whoever has one has had its seal looked at</param>
    public static byte[] Write(Case theCase, SealedAnswer answer)
    {
        var (office, layout, document) = (theCase.Office!, new LetterLayout(), new PdfTag("Document"));
        var day = BerlinTime.DateOf(answer.Revision.DecidedAt ?? answer.Revision.SubmittedAt);
        Head(layout, document, office, theCase, day);
        var title = TitleOf(theCase, answer);
        layout.Heading(document, "H1", [new(title, IsBold: true)], 13);
        layout.Gap(6);
        layout.Paragraph(document, [new($"Guten Tag {theCase.Contact.Name},", IsBold: false)]);
        Body(layout, document, LetterText.Of(answer.Body));
        if (answer.FileNames.Count > 0)
        {
            layout.Paragraph(document, [new("Anlagen: ", IsBold: true), new(string.Join(", ", answer.FileNames), IsBold: false)]);
        }

        layout.Gap(8);
        layout.Paragraph(document, [new($"Freundliche Grüße\n{office.Name}", IsBold: false)]);
        layout.Footers([$"{office.Name} · {office.ContactPhone} · {office.ContactEmail}", .. LetterWrap.Of([new(OfficeTexts.FunderOf(office), IsBold: false)], 8, 440)
            .Take(3).Select(line => string.Concat(line.Select(w => w.Text)).Trim())]);
        return PdfBook.Write(title, day, layout.Pages, document, LetterFonts.All);
    }

    public static string FileName(Case theCase, SealedAnswer answer) =>
        $"{theCase.Number}-{(answer.Revision.Kind == RevisionKind.Addendum ? "Nachtrag" : "Antwort")}-{answer.Revision.Number}.pdf";

    private static string TitleOf(Case theCase, SealedAnswer answer) =>
        $"{(answer.Revision.Kind == RevisionKind.Addendum ? "Nachtrag zu unserer Antwort" : "Unsere Antwort")} auf Ihre Anfrage {theCase.Number}: {theCase.Subject}";

    private static void Head(LetterLayout layout, PdfTag document, Office office, Case theCase, DateOnly day)
    {
        layout.Lines(document, [office.Name], LetterLayout.Left, 15, isBold: true);
        var top = layout.Y;
        layout.Lines(document, [.. Lines(office.ContactAddress), office.ContactPhone, office.ContactEmail, .. Lines(office.ContactHours)], Column, 8.5);
        var end = layout.Y;
        layout.Y = Math.Min(top, AddressTop);
        var (contact, asked) = (theCase.Contact, BerlinTime.DateOf(theCase.ReceivedAt));
        layout.Lines(document, [contact.Name, .. Lines(contact.Organisation), .. Lines(contact.PostalAddress)], LetterLayout.Left);
        layout.Y = Math.Min(Math.Min(layout.Y, end), BodyTop) - 6;
        layout.Lines(document, [$"Ihre Anfrage vom {GermanDates.DayAndMonth(asked)} {asked.Year}"], LetterLayout.Left, 9.5);
        layout.Lines(document, [$"{GermanDates.DayAndMonth(day)} {day.Year}"], LetterLayout.Left, 9.5);
        layout.Gap(14);
    }

    private static void Body(LetterLayout layout, PdfTag document, IReadOnlyList<LetterBlock> blocks)
    {
        PdfTag? list = null;
        foreach (var block in blocks)
        {
            list = block.Kind == LetterBlock.Kinds.Point ? list ?? document.Add("L") : null;
            switch (block.Kind)
            {
                case LetterBlock.Kinds.Heading:
                    layout.Heading(document, "H2", block.Words, 11.5);
                    break;
                case LetterBlock.Kinds.Point:
                    layout.Point(list!, block);
                    break;
                default:
                    layout.Paragraph(document, block.Words);
                    break;
            }
        }
    }

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
