using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>
/// Who gets through which door, for every route of the API: a new route without a row here fails. Whoever is let in gets an answer
/// of the room behind it (200, 404, 409, 422), whoever is not gets 401 or 403.
/// </summary>
public sealed class AccessMatrixTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private static readonly string[] People = ["", "eva.th", "ana.th", "lea.th", "admin"];

    // Columns: nobody, expert, advisor, supervisor, administrator. "in" for whoever may enter.
    private static readonly Dictionary<string, string[]> Matrix = new(StringComparer.Ordinal)
    {
        ["POST /api/v1/questions"] = ["in", "in", "in", "in", "in"],
        ["GET /api/v1/tracking"] = ["in", "in", "in", "in", "in"],
        ["POST /api/v1/tracking/messages"] = ["in", "in", "in", "in", "in"],
        ["POST /api/v1/tracking/withdraw"] = ["in", "in", "in", "in", "in"],
        ["POST /api/v1/tracking/undo-withdrawal"] = ["in", "in", "in", "in", "in"],
        ["POST /api/v1/tracking/rating"] = ["in", "in", "in", "in", "in"],
        ["POST /api/v1/tracking/attachments"] = ["in", "in", "in", "in", "in"],
        ["GET /api/v1/tracking/attachments/{id}"] = ["in", "in", "in", "in", "in"],
        ["GET /api/v1/cases/{number}/attachments/{id}"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/tracking/reopen"] = ["in", "in", "in", "in", "in"],
        ["GET /api/v1/cases"] = ["401", "in", "in", "in", "in"],
        ["GET /api/v1/cases/{number}"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/cases"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/renew-tracking"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/interim"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/notes"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/bulk"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/search"] = ["401", "in", "in", "in", "in"],
        ["GET /api/v1/views"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/views"] = ["401", "403", "in", "in", "403"],
        ["PUT /api/v1/views/{id}"] = ["401", "403", "in", "in", "403"],
        ["DELETE /api/v1/views/{id}"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/merge"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/merge/undo"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/split"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/split/undo"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/cases/{number}/links"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/links"] = ["401", "403", "in", "in", "403"],
        ["DELETE /api/v1/cases/{number}/links/{id}"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/hand-over"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/hand-over/undo"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/follow-up"] = ["401", "403", "in", "in", "403"],
        ["DELETE /api/v1/cases/{number}/follow-up"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/cases/{number}/time"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/time"] = ["401", "403", "in", "in", "403"],
        ["DELETE /api/v1/cases/{number}/time/{id}"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/hand-overs"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/follow-ups"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/substitutions"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/substitutions"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/substitutions/{id}/end"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/people/{email}/leaving"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/people/{email}/deactivate"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/people/{email}/reactivate"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/cases/{number}/contact"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/cases/{number}/addendum"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/cases/{number}/responses/{revision:int}/letter"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/tasks/{id}/files"] = ["401", "403", "in", "in", "403"],
        ["DELETE /api/v1/tasks/{id}/files/{file}"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/conditions/preview"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/conditions/preview"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/conditions/fields"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/offices/{code}/promises"] = ["401", "403", "403", "in", "in"],
        ["GET /api/v1/offices/{code}/promises/{id}"] = ["401", "403", "403", "in", "in"],
        ["GET /api/v1/offices/{code}/promises/preview"] = ["401", "403", "403", "in", "in"],
        ["POST /api/v1/offices/{code}/promises"] = ["401", "403", "403", "in", "in"],
        ["PUT /api/v1/offices/{code}/promises/{id}"] = ["401", "403", "403", "in", "in"],
        ["POST /api/v1/offices/{code}/promises/{id}/move"] = ["401", "403", "403", "in", "in"],
        ["DELETE /api/v1/offices/{code}/promises/{id}"] = ["401", "403", "403", "in", "in"],
        ["GET /api/v1/tasks"] = ["401", "in", "in", "in", "in"],
        ["GET /api/v1/tasks/{id}"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/tasks/{id}/claim"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/tasks/{id}/release"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/tasks/{id}/assign"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/tasks/{id}/complete"] = ["401", "in", "in", "in", "in"],
        ["GET /api/v1/reviews"] = ["401", "in", "in", "in", "in"],
        ["GET /api/v1/reviews/{id}"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/reviews/{id}/hand-back"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/reviews/{id}/revoke-link"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/reviews/{id}/renew-link"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/reviews/{id}/accesses"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/cases/{number}/reviews"] = ["401", "in", "in", "in", "in"],
        ["POST /api/v1/cases/{number}/reviews"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/cases/{number}/expert-suggestions"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/reports"] = ["401", "403", "403", "in", "403"],
        ["GET /api/v1/reports/{office}/{year:int}"] = ["401", "403", "403", "in", "403"],
        ["POST /api/v1/reports/{office}/{year:int}/sign"] = ["401", "403", "403", "in", "403"],
        ["GET /api/v1/reports/{office}/{year:int}/report.{format}"] = ["401", "403", "403", "in", "403"],
        ["GET /api/v1/reports/{office}/{year:int}/cases"] = ["401", "403", "403", "in", "403"],
        ["GET /api/v1/exports/cases.{format}"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/self-checks/catalogue"] = ["in", "in", "in", "in", "in"],
        ["GET /api/v1/self-checks/figures"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/turnaround"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/turnaround/board"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/turnaround/cases"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/workflows"] = ["401", "403", "403", "in", "in"],
        ["GET /api/v1/workflows/{id}/versions/{n:int}"] = ["401", "403", "403", "in", "in"],
        ["GET /api/v1/workflows/{id}/versions/{n:int}/difference"] = ["401", "403", "403", "in", "in"],
        ["GET /api/v1/workflows/{id}/audit"] = ["401", "403", "403", "in", "in"],
        ["POST /api/v1/workflows/{id}/versions"] = ["401", "403", "403", "403", "in"],
        ["GET /api/v1/workflows/{id}/drafts"] = ["401", "403", "403", "in", "in"],
        ["GET /api/v1/workflows/{id}/drafts/{draft}"] = ["401", "403", "403", "in", "in"],
        ["POST /api/v1/workflows/{id}/drafts"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/workflows/{id}/drafts/{draft}"] = ["401", "403", "403", "403", "in"],
        ["DELETE /api/v1/workflows/{id}/drafts/{draft}"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/workflows/{id}/drafts/{draft}/publish"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/workflows/{id}/dry-run"] = ["401", "403", "403", "403", "in"],
        ["GET /api/v1/workflows/{id}/migrations"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/workflows/{id}/migrations"] = ["401", "403", "403", "403", "in"],
        ["GET /api/v1/workflows/{id}/migrations/{batch}"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/workflows/{id}/migrations/{batch}/retry"] = ["401", "403", "403", "403", "in"],
        ["POST /api/v1/workflows/{id}/migrations/{batch}/undo"] = ["401", "403", "403", "403", "in"],
        ["GET /api/v1/offices/{code}/calendar"] = ["401", "403", "403", "in", "in"],
        ["POST /api/v1/offices/{code}/calendar/preview"] = ["401", "403", "403", "in", "in"],
        ["POST /api/v1/offices/{code}/calendar"] = ["401", "403", "403", "in", "in"],
        ["GET /api/v1/knowledge"] = ["in", "in", "in", "in", "in"],
        ["GET /api/v1/knowledge/{slug}"] = ["in", "in", "in", "in", "in"],
        ["POST /api/v1/knowledge"] = ["401", "403", "in", "in", "in"],
        ["PUT /api/v1/knowledge/{slug}"] = ["401", "403", "in", "in", "in"],
        ["POST /api/v1/knowledge/{slug}/withdraw"] = ["401", "403", "in", "in", "in"],
        ["GET /api/v1/text-modules"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/text-modules/{id}"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/text-modules"] = ["401", "403", "in", "in", "403"],
        ["PUT /api/v1/text-modules/{id}"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/text-modules/{id}/fill"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/cases/{number}/drafts"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/cases/{number}/similar"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/mentions"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/mentions/{id}/seen"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/knowledge/{slug}/versions"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/knowledge/{slug}/reviewed"] = ["401", "403", "in", "in", "in"],
        ["GET /api/v1/publications"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/publications/reviews"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/publications"] = ["401", "403", "in", "in", "403"],
        ["GET /api/v1/publications/{id}"] = ["401", "403", "in", "in", "403"],
        ["PUT /api/v1/publications/{id}"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/publications/{id}/decisions"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/publications/{id}/submit"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/publications/{id}/return"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/publications/{id}/publish"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/publications/{id}/discard"] = ["401", "403", "in", "in", "403"],
        ["POST /api/v1/redactions/check"] = ["401", "403", "in", "in", "403"],
        ["GET /openapi/v1.json"] = ["in", "in", "in", "in", "in"],
        ["* /health/live"] = ["in", "in", "in", "in", "in"],
        ["* /health/ready"] = ["in", "in", "in", "in", "in"],
    };

    public static TheoryData<string> Routes => [.. Matrix.Keys];

    [Fact]
    public void Every_route_has_a_row()
    {
        var routes = desk.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => (Path: "/" + e.RoutePattern.RawText!.Trim('/'), Methods: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]))
            .Where(e => e.Path.StartsWith("/api", StringComparison.Ordinal) || e.Path.StartsWith("/health", StringComparison.Ordinal)
                || e.Path.StartsWith("/openapi", StringComparison.Ordinal))
            .SelectMany(e => e.Methods.Select(m => $"{m} {e.Path}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(Matrix.Keys.Order(StringComparer.Ordinal), routes);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Only_those_named_get_in(string route)
    {
        var method = route.Split(' ')[0];
        var path = route.Split(' ')[1].Replace("{n:int}", "1", StringComparison.Ordinal).Replace("{revision:int}", "1", StringComparison.Ordinal)
            .Replace("{number}", "KGC-TH-2000-00001", StringComparison.Ordinal)
            .Replace("{office}", "TH", StringComparison.Ordinal).Replace("{year:int}", "2025", StringComparison.Ordinal).Replace("{format}", "csv", StringComparison.Ordinal).Replace("{id}", "quality-question", StringComparison.Ordinal);
        List<string> seen = [];
        foreach (var name in People)
        {
            using var who = name.Length == 0 ? desk.Anyone() : await desk.As(name);
            using var request = new HttpRequestMessage(new HttpMethod(method == "*" ? "GET" : method), path);
            request.Content = method is "POST" or "PUT" ? JsonContent.Create(new JsonObject()) : null;
            using var answer = await who.SendAsync(request, WebDesk.Cancel);
            seen.Add(answer.StatusCode switch
            {
                HttpStatusCode.Unauthorized => "401",
                HttpStatusCode.Forbidden => "403",
                HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => "in",
                _ => answer.StatusCode.ToString(),
            });
        }

        Assert.Equal(Matrix[route], seen);
    }

    [Fact]
    public async Task A_browser_session_reads_freely_but_changes_only_with_the_header()
    {
        using var ana = await desk.SignedIn("ana.th");
        Assert.Equal(HttpStatusCode.OK, (await ana.Read("/api/v1/cases")).Status);
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        var refused = await ana.Send($"/api/v1/cases/{number}/notes", new JsonObject { ["text"] = "Vermerk" });
        Assert.Equal((HttpStatusCode.BadRequest, "forgery.no-proof"), (refused.Status, refused.Code));

        var page = await ana.GetStringAsync(new Uri("/desk/anfrage", UriKind.Relative), WebDesk.Cancel);
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;
        var proven = await ana.Send($"/api/v1/cases/{number}/notes", new JsonObject { ["text"] = "Vermerk" }, ("X-CSRF-TOKEN", token));
        Assert.True(proven.Status == HttpStatusCode.OK, proven.Text);

        using var program = await desk.As("ana.th");
        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/api/v1/cases/{number}/notes", new JsonObject { ["text"] = "Vermerk" })).Status);
    }
}
