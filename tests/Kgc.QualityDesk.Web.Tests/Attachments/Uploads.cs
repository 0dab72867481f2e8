using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.Attachments;

/// <summary>Sends files as browsers and programs do.</summary>
internal static class Uploads
{
    /// <summary>An applicant's program, with the token of a new question.</summary>
    public static async Task<(HttpClient Client, string Number)> Asking(this WebDesk desk)
    {
        var receipt = await desk.Ask();
        var client = desk.Anyone();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Tracking", receipt["trackingToken"]!.GetValue<string>());
        return (client, receipt["number"]!.GetValue<string>());
    }

    public static async Task<Calls.Answer> Upload(this HttpClient client, string? body, params (string Name, byte[] Content)[] files)
    {
        using var form = Form(files, body is null ? [] : [("body", body)]);
        using var answer = await client.PostAsync("/api/v1/tracking/attachments", form, WebDesk.Cancel);
        return await Calls.Of(answer);
    }

    /// <summary>Name and reason (or state) of each file of an answer.</summary>
    public static string Told(this JsonNode answer, string list = "files") => string.Join('\n', answer[list]!.AsArray().Select(f =>
        $"{f!["name"]}: {f["state"]}{string.Concat(f["remarks"]!.AsArray().Select(r => " " + r))}"));

    /// <summary>A form of a page with files, sent as a browser without a script does.</summary>
    public static async Task<Visitor.Shown> SendFiles(
        this Visitor visitor, Visitor.Shown page, string path, (string Name, byte[] Content)[] files, params (string Name, string Value)[] fields)
    {
        using var form = Form(files, [.. fields, .. Hidden(page)]);
        using var answer = await visitor.Client.PostAsync(path, form, WebDesk.Cancel);
        var shown = new Visitor.Shown(answer.StatusCode, path, await answer.Content.ReadAsStringAsync(WebDesk.Cancel)) { To = answer.Headers.Location?.ToString() ?? "" };
        return shown.Status == HttpStatusCode.Found ? await visitor.Open(shown.To) : shown;
    }

    /// <summary>A draft that is complete, opened by its code at its page of files.</summary>
    public static async Task<Visitor.Shown> AtFiles(this WebDesk desk, Visitor visitor)
    {
        var answers = new DraftAnswers { District = "16055", Subject = "Mit Anlagen", Body = "Bitte ansehen.", Name = "Erika Beispiel", Email = "erika@verein.example" };
        var id = await desk.Get<StartDraft, string>(start => start.RunAsync(answers, WebDesk.Cancel));
        var code = desk.Services.GetRequiredService<DraftCodes>().Of(id, 0);
        await visitor.Submit(await visitor.Open("/frage/fortsetzen"), "/frage/fortsetzen", ("Input.Code", code));
        return await visitor.Open($"/frage/{id}/anlagen");
    }

    private static MultipartFormDataContent Form((string Name, byte[] Content)[] files, IEnumerable<(string Name, string Value)> fields)
    {
        MultipartFormDataContent form = [];
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content) { Headers = { ContentType = new("application/x-msdownload") } }, "files", name);
        }

        return form;
    }

    private static IEnumerable<(string, string)> Hidden(Visitor.Shown page) =>
        new[] { "__RequestVerificationToken", "Siegel" }.Select(name => (name, page.Field(name))).Where(field => field.Item2.Length > 0);
}
