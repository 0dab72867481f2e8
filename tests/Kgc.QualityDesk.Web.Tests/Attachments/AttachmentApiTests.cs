using System.Net;
using System.Net.Sockets;
using System.Text;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Attachments;

public sealed class AttachmentApiTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Of_an_upload_good_files_are_kept_and_bad_ones_are_named_with_their_reason()
    {
        var (client, number) = await desk.Asking();
        var answer = await client.Upload(null, ("antrag.pdf.exe", SampleFiles.Pdf()), ("leer.docx", []), ("bild.png", SamplePictures.JpegWithPlace), ("böse.pdf", SampleFiles.Text("MZ")));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal(
            $"""
            antrag.pdf: waiting {FileReasons.German("renamed")}
            leer.docx: refused {FileReasons.German("file.empty")}
            bild.jpg: waiting {FileReasons.German("renamed")} {FileReasons.German("metadata-removed")}
            böse.pdf: refused {FileReasons.German("file.program")}
            """.ReplaceLineEndings("\n"), answer.Json.Told());
        Assert.Equal(answer.Json.Told(), (await client.Read("/api/v1/tracking")).Json.Told("attachments"));
        var ana = await desk.As("ana.th");
        var seen = (await ana.Read($"/api/v1/cases/{number}")).Json;
        Assert.Equal(answer.Json.Told(), seen.Told("attachments"));
        Assert.Equal(2, seen["history"]!.AsArray().Count(e => e!["kind"]!.GetValue<string>() == "attachment-added"));
    }

    [Fact]
    public async Task A_download_is_never_shown_by_a_browser_and_never_anybody_elses()
    {
        var (client, number) = await desk.Asking();
        var id = (await client.Upload("Mit \"Plan\"", ("Größe; 'Plan'?.pdf", SampleFiles.Pdf()))).Json["files"]![0]!["id"]!.GetValue<string>();
        foreach (var (who, path) in new[] { (client, $"/api/v1/tracking/attachments/{id}"), (await desk.As("ana.th"), $"/api/v1/cases/{number}/attachments/{id}") })
        {
            using var answer = await who.GetAsync(path, WebDesk.Cancel);
            Assert.Equal(SampleFiles.Pdf(), await answer.Content.ReadAsByteArrayAsync(WebDesk.Cancel));
            var disposition = answer.Content.Headers.ContentDisposition!;
            Assert.Equal(("attachment", "Größe; 'Plan'_.pdf"), (disposition.DispositionType, disposition.FileNameStar));
            Assert.DoesNotContain("Größe", disposition.FileName, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        var (other, otherNumber) = await desk.Asking();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Read($"/api/v1/tracking/attachments/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Anyone().Read($"/api/v1/tracking/attachments/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.As("ana.st")).Read($"/api/v1/cases/{number}/attachments/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.As("eva.th")).Read($"/api/v1/cases/{number}/attachments/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.As("ana.th")).Read($"/api/v1/cases/{otherNumber}/attachments/{id}")).Status);
    }

    [Fact]
    public async Task What_is_no_form_with_files_is_told_so()
    {
        var (client, _) = await desk.Asking();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.Send("/api/v1/tracking/attachments", new System.Text.Json.Nodes.JsonObject())).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Upload("nur Text")).Status);
        using var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF", Encoding.UTF8);
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        using var answer = await client.PostAsync("/api/v1/tracking/attachments", broken, WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task One_file_too_large_costs_no_other_and_a_whole_upload_too_large_is_cut_off()
    {
        var (client, _) = await desk.Asking();
        var big = new byte[21 * 1024 * 1024];
        var answer = await client.Upload(null, ("groß.pdf", big), ("klein.pdf", SampleFiles.Pdf()));
        Assert.Equal($"groß.pdf: refused {FileReasons.German("file.too-large")}\nklein.pdf: waiting", answer.Json.Told());
    }

    /// <summary>What a sender says about the length is one thing, what comes another.</summary>
    [Theory]
    [InlineData("Content-Length: 100000\r\n", true, 400)]
    [InlineData("Content-Length: 20\r\n", false, 400)]
    [InlineData("Content-Length: 90000000000\r\n", false, 413)]
    [InlineData("Content-Length: -5\r\n", false, 400)]
    [InlineData("", false, 400)]
    public async Task A_false_length_neither_hangs_nor_lets_anything_through(string length, bool hangsUp, int status)
    {
        var (client, _) = await desk.Asking();
        using var socket = new TcpClient();
        await socket.ConnectAsync(desk.Address.Host, desk.Address.Port, WebDesk.Cancel);
        var wire = socket.GetStream();
        byte[] part = [.. "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\nContent-Length: 3\r\n\r\n"u8, .. SampleFiles.Pdf(), .. "\r\n--x--\r\n"u8];
        byte[] request = [.. Encoding.ASCII.GetBytes($"POST /api/v1/tracking/attachments HTTP/1.1\r\nHost: x\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\n"
            + $"Content-Type: multipart/form-data; boundary=x\r\nConnection: close\r\n{length}\r\n"), .. part];
        await wire.WriteAsync(request, WebDesk.Cancel);
        if (hangsUp)
        {
            socket.Client.Shutdown(SocketShutdown.Send);
        }

        // Who hangs up may get no answer.
        var answer = await AnswerAsync(wire);
        Assert.True(answer.StartsWith($"HTTP/1.1 {status}", StringComparison.Ordinal) || (hangsUp && answer.Length == 0), answer);
        Assert.Empty((await client.Read("/api/v1/tracking")).Json["attachments"]!.AsArray());
    }

    private static async Task<string> AnswerAsync(NetworkStream wire)
    {
        using var reader = new StreamReader(wire, Encoding.ASCII);
        try
        {
            return await reader.ReadLineAsync(WebDesk.Cancel) ?? "";
        }
        catch (IOException closed) when (closed.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // The server closes while some of what was sent is still unread.
            return "";
        }
    }
}
