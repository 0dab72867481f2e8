using System.Net;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Attachments;

/// <summary>The whole program with a clamd beside it.</summary>
public sealed class QuarantineTests
{
    [Fact]
    public async Task With_clamd_eicar_is_deleted_and_told_and_what_it_could_not_look_at_waits()
    {
        await using var clamd = new TinyClamd();
        await using var desk = await WebDesk.StartAsync($"--Attachments:ClamAv={clamd.Address}");
        var (client, number) = await desk.Asking();
        var hidden = SampleFiles.Pdf("% " + SampleFiles.Eicar + "\n");
        var told = (await client.Upload(null, ("gut.pdf", SampleFiles.Pdf()), ("eicar.com", SampleFiles.Text(SampleFiles.Eicar)), ("rechnung.pdf", hidden))).Json;
        Assert.Equal("clean infected infected", string.Join(' ', told["files"]!.AsArray().Select(f => f!["state"]!.GetValue<string>())));
        Assert.Contains("Eicar-Test-Signature", told.Told(), StringComparison.Ordinal);
        var history = (await (await desk.As("ana.th")).Read($"/api/v1/cases/{number}")).Json["history"]!.AsArray();
        Assert.Equal(2, history.Count(e => e!["kind"]!.GetValue<string>() == "attachment-infected"));

        clamd.Answers = _ => null;
        var waiting = (await client.Upload(null, ("später.pdf", SampleFiles.Pdf()))).Json["files"]![0]!;
        Assert.Equal(("waiting", false), (waiting["state"]!.GetValue<string>(), waiting["isUsable"]!.GetValue<bool>()));
        var address = $"/api/v1/tracking/attachments/{waiting["id"]}";
        Assert.Equal(HttpStatusCode.NotFound, (await client.Read(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.As("lea.th")).Read($"/api/v1/cases/{number}/attachments/{waiting["id"]}")).Status);

        clamd.Answers = _ => "stream: OK\0";
        await desk.Run<ScanWaiting>(scan => scan.RunAsync(WebDesk.Cancel));
        Assert.Equal(HttpStatusCode.OK, (await client.Read(address)).Status);
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(desk.Directory, AttachmentStore.Folder), "*", SearchOption.AllDirectories).Count());
    }
}
