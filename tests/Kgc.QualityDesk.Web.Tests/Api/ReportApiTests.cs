using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.Commands;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>The yearly report and exports over HTTP and from the command line.</summary>
public sealed class ReportApiTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private static readonly string Today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Kgc.QualityDesk.Deadlines.BerlinTime.Zone).ToString("yyyy-MM-dd");
    private static readonly string Year = Today[..4];

    [Fact]
    public async Task A_report_is_signed_once_read_in_every_form_and_the_same_from_the_command_line()
    {
        for (var i = 0; i < 6; i++)
        {
            await desk.Ask($"Frage {i}", i < 5 ? "16055" : "16054");
        }

        using var lea = await desk.As("lea.th");
        var draft = (await lea.Read($"/api/v1/reports/TH/{Year}?version=internal")).Json;
        Assert.Equal("draft", (string?)draft["state"]);
        foreach (var cell in draft["tables"]!.AsArray().SelectMany(t => t!["cells"]!.AsArray()))
        {
            var cases = await lea.Read($"/api/v1/reports/TH/{Year}/cases?figure={cell!["figure"]}&cell={cell["cell"]}");
            Assert.Equal((int)cell["value"]!, cases.Json["cases"]!.AsArray().Count);
        }

        var input = new JsonObject { ["cutOff"] = Today };
        Assert.Equal(HttpStatusCode.Created, (await lea.Send($"/api/v1/reports/TH/{Year}/sign", input.DeepClone())).Status);
        var twice = await lea.Send($"/api/v1/reports/TH/{Year}/sign", input.DeepClone());
        Assert.Equal((HttpStatusCode.Conflict, "report.signed"), (twice.Status, twice.Code));
        Assert.Contains("lea.th", twice.Text, StringComparison.Ordinal);
        var shown = (await lea.Read($"/api/v1/reports/TH/{Year}")).Json;
        var small = shown["tables"]!.AsArray().SelectMany(t => t!["cells"]!.AsArray()).Single(c => (string?)c!["figure"] == "district" && (string?)c["cell"] == "16054");
        Assert.Equal((true, null), ((bool)small!["suppressed"]!, small["value"]));
        foreach (var format in new[] { "pdf", "xlsx", "csv" })
        {
            var file = Path.Combine(desk.Directory, $"report.{format}");
            var output = new StringWriter();
            Assert.Equal(0, await DeskCommands.RunAsync([.. WebDesk.Settings(desk.Directory), "report", "--office", "TH", "--year", Year, "--format", format, "--out", file], output, output));
            Assert.Equal(await lea.GetByteArrayAsync($"/api/v1/reports/TH/{Year}/report.{format}", WebDesk.Cancel), await File.ReadAllBytesAsync(file, WebDesk.Cancel));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await lea.Read($"/api/v1/reports/TH/{Year}/report.docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lea.Read($"/api/v1/reports/ST/{Year}")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lea.Read($"/api/v1/reports/TH/{Year}?revision=0&cutOff=gestern")).Status);
    }

    [Fact]
    public async Task An_export_is_logged_and_identity_is_for_supervisors()
    {
        await desk.Ask("Wer fragt hier?");
        using var ana = await desk.As("ana.th");
        using var lea = await desk.As("lea.th");
        Assert.Equal(HttpStatusCode.Forbidden, (await ana.Read("/api/v1/exports/cases.csv?identity=true")).Status);
        Assert.DoesNotContain("Erika", (await ana.Read("/api/v1/exports/cases.csv?office=TH")).Text, StringComparison.Ordinal);
        Assert.Contains("Erika Beispiel", (await lea.Read("/api/v1/exports/cases.csv?identity=true")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.Read("/api/v1/exports/cases.csv?office=ST")).Status);
        var slip = await ana.Read("/api/v1/exports/cases.csv?condition=tehma");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "condition.invalid"), (slip.Status, slip.Code));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (await ana.Read("/api/v1/exports/cases.xlsx")).MediaType);
        Assert.True(await desk.DbAsync(db => db.AuditEntries.CountAsync(a => a.Kind == "cases-exported", WebDesk.Cancel)) >= 3);
    }
}
