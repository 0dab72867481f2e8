using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>Short ways to speak JSON with the API.</summary>
internal static class Calls
{
    public sealed record Answer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers, string? MediaType)
    {
        public JsonNode Json => JsonNode.Parse(Text)!;

        public string? Code => Json["code"]?.GetValue<string>();
    }

    public static async Task<Answer> Read(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, WebDesk.Cancel);
        return await Of(answer);
    }

    public static async Task<Answer> Send(this HttpClient client, string path, JsonNode? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await client.SendAsync(request, WebDesk.Cancel);
        return await Of(answer);
    }

    public static async Task<Answer> Of(HttpResponseMessage answer) =>
        new(answer.StatusCode, await answer.Content.ReadAsStringAsync(WebDesk.Cancel), answer.Headers, answer.Content.Headers.ContentType?.MediaType);

    /// <summary>Asks a question and gives its receipt.</summary>
    public static async Task<JsonNode> Ask(this WebDesk desk, string subject = "Wie weisen wir den Bedarf nach?", string district = "16055")
    {
        var answer = await desk.Anyone().Send("/api/v1/questions", WebDesk.Question(subject, district));
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return answer.Json;
    }

    /// <summary>The open task of a type in a case, as this person sees it; the own one first.</summary>
    public static async Task<JsonNode> Task(this HttpClient who, string number, string type)
    {
        foreach (var scope in new[] { "mine", "open", "all" })
        {
            var page = (await who.Read($"/api/v1/tasks?scope={scope}&type={type}&caseNumber={number}")).Json;
            if (page["items"]!.AsArray() is [{ } task, ..])
            {
                return task;
            }
        }

        throw new InvalidOperationException($"No {type} in {number}.");
    }

    public static async Task<Answer> Complete(this HttpClient who, JsonNode task, string outcome, JsonObject? input = null) =>
        await who.Send($"/api/v1/tasks/{task["id"]}/complete", new JsonObject
        {
            ["outcome"] = outcome, ["input"] = input ?? [], ["version"] = task["version"]!.GetValue<int>(),
        });

    public static async Task<Answer> Complete(this HttpClient who, string number, string type, string outcome, JsonObject? input = null) =>
        await who.Complete(await who.Task(number, type), outcome, input);

    public static JsonObject Accept(params string[] experts) => new()
    {
        ["topic"] = "BED-DATEN", ["priority"] = "normal",
        ["experts"] = new JsonArray([.. experts.Select(e => JsonValue.Create(WebDesk.Email(e)))]),
    };
}
