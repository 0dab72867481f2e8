using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>The calendar by API: read, preview, save with the preview's token.</summary>
public sealed class CalendarApiTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Calendar = "/api/v1/offices/TH/calendar";

    [Fact]
    public async Task A_closing_day_is_previewed_saved_and_removed()
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var lea = await desk.As("lea.th");
        var due = (await lea.Read($"/api/v1/cases/{number}")).Json["dueAt"]!.GetValue<DateTimeOffset>();
        var day = new JsonObject { ["date"] = $"{BerlinTime.DateOf(due):yyyy-MM-dd}", ["yearly"] = false, ["reason"] = "Umzug" };

        var preview = await lea.Send($"{Calendar}/preview", new JsonObject { ["addClosingDay"] = day.DeepClone() });
        var moved = preview.Json["cases"]!.AsArray().Single(c => c!["number"]!.GetValue<string>() == number)!;
        Assert.Equal((HttpStatusCode.OK, due), (preview.Status, moved["oldDueAt"]!.GetValue<DateTimeOffset>()));
        Assert.Equal(due, (await lea.Read($"/api/v1/cases/{number}")).Json["dueAt"]!.GetValue<DateTimeOffset>());

        var saved = await lea.Send(Calendar, new JsonObject { ["addClosingDay"] = day.DeepClone(), ["token"] = preview.Json["token"]!.DeepClone() });
        Assert.True(saved.Status == HttpStatusCode.OK, saved.Text);
        var after = (await lea.Read($"/api/v1/cases/{number}")).Json;
        Assert.Equal(moved["newDueAt"]!.GetValue<DateTimeOffset>(), after["dueAt"]!.GetValue<DateTimeOffset>());
        Assert.Contains(after["deadline"]!["steps"]!.AsArray(), s => s!["kind"]!.GetValue<string>() == "skipped" && s["text"]!.GetValue<string>().Contains("Umzug", StringComparison.Ordinal));
        Assert.Contains(after["history"]!.AsArray(), e => e!["kind"]!.GetValue<string>() == "due-date-moved");

        var again = await lea.Send(Calendar, new JsonObject { ["addClosingDay"] = day.DeepClone(), ["token"] = preview.Json["token"]!.DeepClone() });
        Assert.Equal((HttpStatusCode.Conflict, "calendar.moved-on"), (again.Status, again.Code));

        var listed = (await lea.Read($"{Calendar}?year={due.Year}")).Json;
        var row = listed["closingDays"]!.AsArray().Single(d => d!["reason"]!.GetValue<string>() == "Umzug")!;
        var removal = new JsonObject { ["removeClosingDay"] = row.DeepClone() };
        removal["token"] = (await lea.Send($"{Calendar}/preview", removal)).Json["token"]!.DeepClone();
        Assert.Equal(HttpStatusCode.OK, (await lea.Send(Calendar, removal)).Status);
        Assert.Equal(due, (await lea.Read($"/api/v1/cases/{number}")).Json["dueAt"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task An_administrator_gets_counts_and_days_but_nothing_of_cases()
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var admin = await desk.As("admin");

        var preview = await admin.Send($"{Calendar}/preview", new JsonObject { ["normalDays"] = 20 });

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.True(preview.Json["count"]!.GetValue<int>() > 0);
        Assert.Null(preview.Json["cases"]);
        Assert.NotEmpty(preview.Json["days"]!.AsArray());
        Assert.DoesNotContain(number, preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.Send("/api/v1/offices/ST/calendar/preview", new JsonObject { ["normalDays"] = 20 })).Status);
    }

    [Fact]
    public async Task Another_office_is_not_there_and_an_advisor_may_not()
    {
        using var st = await desk.As("lea.st");
        using var ana = await desk.As("ana.th");
        foreach (var path in new[] { $"{Calendar}/preview", Calendar })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await st.Send(path, new JsonObject { ["normalDays"] = 20, ["token"] = "0.x" })).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await ana.Send(path, new JsonObject { ["normalDays"] = 20 })).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await st.Read(Calendar)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await st.Read("/api/v1/offices/XX/calendar")).Status);
        Assert.Equal(HttpStatusCode.OK, (await st.Read("/api/v1/offices/ST/calendar")).Status);
    }

    [Fact]
    public async Task An_applicant_reads_the_date_and_every_reason_for_it()
    {
        var receipt = await desk.Ask();
        using var applicant = desk.Anyone();
        applicant.DefaultRequestHeaders.Authorization = new("Tracking", receipt["trackingToken"]!.GetValue<string>());
        var answer = (await applicant.Read("/api/v1/tracking")).Json;
        Assert.Equal(answer["dueAt"]!.GetValue<string>(), answer["deadline"]!["dueAt"]!.GetValue<string>());
        var kinds = answer["deadline"]!["steps"]!.AsArray().Select(s => s!["kind"]!.GetValue<string>()).ToList();
        Assert.Equal(("received", "due"), (kinds[0], kinds[^1]));
        Assert.Contains("rule", kinds);
        Assert.Contains("weekend", kinds);
    }

    [Theory]
    [InlineData("""{ "openingHours": [{ "weekday": "monday", "from": "16:00", "to": "08:00" }] }""", 422, "openingHours.monday")]
    [InlineData("""{ "openingHours": [null] }""", 422, "openingHours")]
    [InlineData("""{ "openingHours": [{ "weekday": null }] }""", 422, "openingHours")]
    [InlineData("""{ "addClosingDay": {} }""", 422, "day")]
    [InlineData("""{ "urgentDays": 99 }""", 422, "urgentDays")]
    [InlineData("""{ "removeClosingDay": {} }""", 404, null)]
    [InlineData("""{ "removeClosingDay": { "date": "2026-12-24", "yearly": false } }""", 404, null)]
    [InlineData("""{ "openingHours": [{ "weekday": "montag" }] }""", 400, null)]
    [InlineData("""{ "addClosingDay": { "date": "30.02.2027" } }""", 400, null)]
    public async Task What_makes_no_calendar_is_refused(string body, int status, string? field)
    {
        using var lea = await desk.As("lea.th");
        var answer = await lea.Send($"{Calendar}/preview", JsonNode.Parse(body));
        Assert.Equal(status, (int)answer.Status);
        Assert.True(field is null || answer.Json["errors"]?[field] is not null, answer.Text);
    }

    [Fact]
    public async Task The_calendar_tells_hours_days_and_the_holidays_of_any_year()
    {
        using var lea = await desk.As("lea.th");
        var calendar = (await lea.Read($"{Calendar}?year=2008")).Json;
        Assert.Equal(("monday", "08:00", "16:00"), (calendar["openingHours"]![0]!["weekday"]!.GetValue<string>(), calendar["openingHours"]![0]!["from"]!.GetValue<string>(), calendar["openingHours"]![0]!["to"]!.GetValue<string>()));
        Assert.Contains(calendar["holidays"]!.AsArray(), h => h!["name"]!.GetValue<string>() == "Tag der Arbeit und Christi Himmelfahrt");
        Assert.Contains(calendar["regionalHolidays"]!.AsArray(), h => h!["districtKey"]!.GetValue<string>() == "16061");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lea.Read($"{Calendar}?year=1")).Status);
    }
}
