using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Search;

public sealed class ReadFilesTests
{
    private const string Word = "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>Pfirsich</w:t></w:r><w:r><w:t>kuchen</w:t></w:r></w:p><w:p><w:r><w:t>Quitte</w:t></w:r></w:p></w:body></w:document>";
    private const string Entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"urn:w\"><w:p><w:t>&a;</w:t></w:p></w:document>";

    /// <summary>A reader that knows one text.</summary>
    private sealed class Reader : IPdfReader
    {
        public bool IsOn { get; set; }

        public Exception? Fails { get; set; }

        public Task<string?> ReadAsync(string path, int most, CancellationToken cancel) => Fails is null ? Task.FromResult<string?>("Aus dem PDF: Mirabelle") : throw Fails;
    }

    [Fact]
    public async Task Text_of_files_is_found_once_it_is_read_and_a_pdf_when_a_program_is_there()
    {
        var reader = new Reader();
        await using var desk = await DeskWorld.StartAsync(more: services => services.AddSingleton<IPdfReader>(reader));
        var number = (await desk.Ask()).Number;
        await AttachAsync(desk, number, FileKind.Docx, Docx(Word));
        await AttachAsync(desk, number, FileKind.Docx, Docx(Entities));
        await AttachAsync(desk, number, FileKind.Pdf, SampleFiles.Pdf());
        Assert.Equal(3, await desk.Get<ReadFiles, int>(r => r.RunAsync(DeskWorld.Cancel)));
        Assert.Equal([FileTextState.Read, FileTextState.NotReadable, FileTextState.NoReader], (await desk.Rows()).Select(a => a.TextState!.Value));
        Assert.Equal(1, await FoundAsync(desk, "Pfirsichkuchen Quitte"));
        Assert.Equal(0, await FoundAsync(desk, "Mirabelle"));

        // Experts find a file by its text when it was chosen for them.
        var ana = await desk.Actor("ana.th@desk.example");
        await desk.Run<RequestReviews>(r => r.RunAsync(number, new ReviewRequest { Experts = [new("eva.th@desk.example", null)], Attachments = [] }, null, ana, DeskWorld.Cancel));
        await desk.Run<RequestReviews>(r => r.RunAsync(number, new ReviewRequest { Experts = [new("emil.th@desk.example", null)] }, null, ana, DeskWorld.Cancel));
        Assert.Equal((0, 1), (await FoundAsync(desk, "Quitte", "eva.th"), await FoundAsync(desk, "Quitte", "emil.th")));
        Assert.Equal(0, await FoundAsync(desk, "Konzept", "eva.th"));

        (reader.IsOn, reader.Fails) = (true, new PdfReaderMissing("no such program"));
        Assert.Equal(0, await desk.Get<ReadFiles, int>(r => r.RunAsync(DeskWorld.Cancel)));
        reader.Fails = null;
        Assert.Equal(1, await desk.Get<ReadFiles, int>(r => r.RunAsync(DeskWorld.Cancel)));
        Assert.Equal(1, await FoundAsync(desk, "Mirabelle"));
        Assert.Equal(0, await desk.Get<ReadFiles, int>(r => r.RunAsync(DeskWorld.Cancel)));
    }

    [Fact]
    public void Words_in_the_margins_of_a_document_and_in_the_cells_of_a_sheet_are_read()
    {
        var document = SampleFiles.Zip(
            ("word/document.xml", SampleFiles.Text(Word)), ("word/header2.xml", SampleFiles.Text("<hdr><p><t>Briefkopf</t></p></hdr>")), ("word/styles.xml", SampleFiles.Text("<styles><t>Formatvorlage</t></styles>")));
        Assert.Equal(["Pfirsichkuchen", "Quitte", "Briefkopf"], Words(FileKind.Docx, document));
        var sheet = SampleFiles.Zip(
            ("xl/sharedStrings.xml", SampleFiles.Text("<sst><si><t>Eins</t></si><si><r><t>Zw</t></r><r><t>ei</t></r></si></sst>")),
            ("xl/worksheets/sheet1.xml", SampleFiles.Text("<worksheet><c t=\"inlineStr\"><is><t>Drei</t></is></c><c><v>4711</v></c><c t=\"inlineStr\"><is><t>Vier</t></is></c></worksheet>")));
        Assert.Equal(["Eins", "Zwei", "Drei", "Vier"], Words(FileKind.Xlsx, sheet));
    }

    private static string[] Words(FileKind kind, byte[] file) => FileText.Of(kind, file)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Docx(string document) => SampleFiles.Zip(
        ("[Content_Types].xml", SampleFiles.Text("<Types/>")), ("word/document.xml", SampleFiles.Text(document)));

    private static Task<int> FoundAsync(DeskWorld desk, string words, string who = "ana.th") => desk.Get<CaseSearch, int>(async search =>
        (await search.RunAsync(new CaseFilter { Q = words, Kind = "file" }, await desk.Actor($"{who}@desk.example"), DeskWorld.Cancel)).Count);

    private static Task AttachAsync(DeskWorld desk, string number, FileKind kind, byte[] content) => desk.Run<IServiceProvider>(async services =>
    {
        var store = services.GetRequiredService<AttachmentStore>();
        var arrival = store.NewArrival();
        await File.WriteAllBytesAsync(arrival, content, DeskWorld.Cancel);
        var name = store.Place(arrival);
        var db = services.GetRequiredService<QualityDesk.Data.DeskDb>();
        await services.GetRequiredService<Desk>().ChangeAsync(async now =>
        {
            var theCase = await db.Cases.SingleAsync(c => c.Number == number, DeskWorld.Cancel);
            db.Attachments.Add(new Attachment
            {
                PublicId = Guid.NewGuid().ToString("N"), Case = theCase, OriginalName = "Konzept" + kind.Extension(), Kind = kind, StorageName = name, ReceivedAt = now, State = AttachmentState.Clean,
            });
        }, DeskWorld.Cancel);
    });
}
