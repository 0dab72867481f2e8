using System.Net;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Api;

public sealed class DocumentTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task The_description_names_every_route_how_to_sign_in_and_how_it_refuses()
    {
        var document = (await desk.Anyone().Read("/openapi/v1.json")).Json;
        Assert.StartsWith("3.", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        string[] paths =
        [
            "/api/v1/questions", "/api/v1/tracking", "/api/v1/tracking/messages", "/api/v1/tracking/withdraw", "/api/v1/tracking/rating",
            "/api/v1/cases", "/api/v1/cases/{number}", "/api/v1/tasks", "/api/v1/tasks/{id}/claim", "/api/v1/tasks/{id}/release",
            "/api/v1/tasks/{id}/complete", "/api/v1/turnaround", "/api/v1/workflows", "/api/v1/workflows/{id}/versions/{n}",
        ];
        Assert.All(paths, path => Assert.NotNull(document["paths"]![path]));
        Assert.Equal(["bearer", "session", "tracking"], document["components"]!["securitySchemes"]!.AsObject().Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.NotNull(document["components"]!["schemas"]!["Problem"]!["properties"]!["code"]);
        var complete = document["paths"]!["/api/v1/tasks/{id}/complete"]!["post"]!;
        Assert.Contains("bearer", complete["security"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(complete["responses"]!["409"]!["content"]!["application/problem+json"]);
        Assert.All(document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()), o => Assert.NotEmpty(o.Value!["summary"]!.GetValue<string>()));
        Assert.All(new[] { "/api/v1/questions", "/api/v1/cases" }, path => Assert.NotNull(document["paths"]![path]!["post"]!["responses"]!["201"]!["content"]));
        Assert.DoesNotContain("/desk/", document["paths"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_alive_from_ready()
    {
        Assert.Equal("healthy", (await desk.Anyone().Read("/health/live")).Json["status"]!.GetValue<string>());
        var ready = await desk.Anyone().Read("/health/ready");
        Assert.True(ready.Status == HttpStatusCode.OK, ready.Text);
        Assert.Equal(["database", "jobs", "workflows"], ready.Json["checks"]!.AsObject().Select(c => c.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Flowcharts_can_be_read_by_who_may_configure()
    {
        using var admin = await desk.As("admin");
        var listed = (await admin.Read("/api/v1/workflows")).Json.AsArray();
        var chart = Assert.Single(listed, w => w!["id"]!.GetValue<string>() == "quality-question" && w["isLatest"]!.GetValue<bool>())!;
        var definition = (await admin.Read($"/api/v1/workflows/quality-question/versions/{chart["version"]}")).Json;
        Assert.Equal("quality-question", definition["definitionId"]!.GetValue<string>());
        Assert.NotEmpty(definition["root"]!["activities"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Read("/api/v1/workflows/quality-question/versions/999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Read("/api/v1/workflows/gibt-es-nicht/versions/1")).Status);
    }
}
