using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Shipped;

/// <summary>The chart that ships, along all of its ways.</summary>
public sealed class QualityQuestion
{
    [Fact]
    public void The_checker_finds_nothing() => Assert.Empty(Charts.Problems(Charts.Shipped));

    [Fact]
    public async Task A_question_is_acknowledged_and_waits_for_triage()
    {
        var desk = await new Desk(Charts.Shipped).StartAsync();

        Assert.Equal(["acknowledge=acknowledgement", "stage-intake=Intake"], desk.Done);
        Assert.Equal(["triage"], desk.Waiting);
    }

    [Fact]
    public async Task Two_experts_review_side_by_side_and_the_answer_is_sent()
    {
        var desk = await Accepted("e1@th.invalid", "e2@th.invalid");
        Assert.Equal(["expert-reviews:expert-review#0", "expert-reviews:expert-review#1"], desk.Waiting);
        Assert.Equal("e2@th.invalid", desk.Assignees["expert-reviews:expert-review#1"]);

        await desk.ActAsync("expert-reviews:expert-review#1", "supported");
        Assert.Equal(["expert-reviews:expert-review#0"], desk.Waiting);
        await desk.ActAsync("expert-reviews:expert-review#0", "conditional");
        Assert.Equal(["draft"], desk.Waiting);
        Assert.Equal("ana@th.invalid", desk.Assignees["draft"]);

        await desk.ActAsync("draft", "submitted");
        await desk.ActAsync("approve", "returned");
        await desk.ActAsync("draft", "submitted");
        await desk.ActAsync("approve", "approved");
        Assert.Equal(["await-follow-up"], desk.Waiting);
        await desk.ActAsync("await-follow-up", "TimedOut");

        Assert.True(desk.State.IsFinished);
        Assert.Equal(["stage-review=Review", "stage-response=Response", "send-answer=answer", "close-answered=answered"], desk.Done[2..]);
    }

    [Fact]
    public async Task The_same_expert_twice_reviews_twice()
    {
        var desk = await Accepted("e1@th.invalid", "e1@th.invalid");

        Assert.Equal(2, desk.State.Tokens.Select(token => token.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Without_experts_the_draft_comes_at_once()
    {
        var desk = await Accepted();

        Assert.Equal(["draft"], desk.Waiting);
        Assert.DoesNotContain("stage-review=Review", desk.Done);
    }

    [Fact]
    public async Task A_follow_up_question_goes_back_to_triage()
    {
        var desk = await Accepted();
        await desk.ActAsync("draft", "submitted");
        await desk.ActAsync("approve", "approved");

        await desk.ActAsync("await-follow-up", "Replied");

        Assert.Equal(["triage"], desk.Waiting);
        Assert.Equal("stage-follow-up=Intake", desk.Done[^1]);
    }

    [Fact]
    public async Task A_question_back_pauses_the_clock_until_the_reply()
    {
        var desk = await Triaged("clarify");
        Assert.Equal(["pause", "send-clarification=clarification"], desk.Done[2..]);

        await desk.ActAsync("await-clarification", "Replied");

        Assert.Equal("resume", desk.Done[^1]);
        Assert.Equal(["triage"], desk.Waiting);
    }

    [Fact]
    public async Task Silence_leads_to_a_reminder_and_then_to_the_end()
    {
        var desk = await Triaged("clarify");

        await desk.ActAsync("await-clarification", "TimedOut");
        Assert.Equal("send-reminder=reminder", desk.Done[^1]);
        await desk.ActAsync("await-reminded", "TimedOut");

        Assert.Equal("close-no-reply=no-reply", desk.Done[^1]);
        Assert.True(desk.State.IsFinished);
    }

    [Fact]
    public async Task A_late_reply_to_the_reminder_still_counts()
    {
        var desk = await Triaged("clarify");
        await desk.ActAsync("await-clarification", "TimedOut");

        await desk.ActAsync("await-reminded", "Replied");

        Assert.Equal("resume-late", desk.Done[^1]);
        Assert.Equal(["triage"], desk.Waiting);
    }

    [Fact]
    public async Task The_other_office_triages_what_was_referred()
    {
        var desk = await Triaged("refer");

        Assert.Equal("send-referral=referral", desk.Done[^1]);
        Assert.Equal(["triage"], desk.Waiting);
    }

    [Fact]
    public async Task A_declined_question_is_told_and_closed()
    {
        var desk = await Triaged("decline");

        Assert.Equal(["send-decline=decline", "close-declined=declined"], desk.Done[2..]);
        Assert.True(desk.State.IsFinished);
    }

    [Fact]
    public async Task A_silent_closure_takes_its_reason_from_triage()
    {
        var desk = await Triaged("close", new JsonObject { ["reason"] = "spam" });

        Assert.Equal(["close-silently=spam"], desk.Done[2..]);
        Assert.True(desk.State.IsFinished);
    }

    [Fact]
    public async Task A_new_step_with_a_form_between_draft_and_approval_needs_no_code()
    {
        var json = JsonNode.Parse(Charts.Shipped)!;
        var extra = Charts.Task("legal-check", "cleared", "objected");
        extra["form"] = JsonNode.Parse("""[{ "name": "note", "label": "Vermerk", "kind": "text", "required": true }]""");
        json["root"]!["activities"]!.AsArray().Add(extra);
        var connections = json["root"]!["connections"]!.AsArray();
        connections.Single(edge => edge!["source"]!["activity"]!.ToString() == "draft")!["target"]!["activity"] = "legal-check";
        connections.Add(Charts.Connection("legal-check:cleared>approve"));
        connections.Add(Charts.Connection("legal-check:objected>draft"));
        Assert.Empty(Charts.Problems(json.ToJsonString()));

        var desk = await new Desk(json.ToJsonString()).StartAsync();
        await desk.ActAsync("triage", "accept");
        await desk.ActAsync("draft", "submitted");
        Assert.Equal(["legal-check"], desk.Waiting);
        await desk.ActAsync("legal-check", "objected");
        await desk.ActAsync("draft", "submitted");
        await desk.ActAsync("legal-check", "cleared");

        Assert.Equal(["approve"], desk.Waiting);
    }

    [Fact]
    public void Every_waiting_step_has_a_German_name_and_a_place_on_the_drawing()
    {
        var program = FlowchartProgram.Compile(Charts.Read(Charts.Shipped));

        Assert.All(program.Nodes.Where(node => node.Parent is not null), node => Assert.NotEqual(node.ActivityId, node.DisplayText));
        Assert.All(program.Nodes.Where(node => node.Parent is not null), node => Assert.NotNull(node.Source.X));
        Assert.Equal("Zur Freigabe geben", program.Node("root:draft").Task!.Outcomes.Single().Label);
        Assert.Equal(5, program.Node("root:expert-reviews:expert-review").Task!.DueWorkingDays);
    }

    private static async Task<Desk> Triaged(string outcome, JsonNode? input = null) =>
        await (await new Desk(Charts.Shipped).StartAsync()).ActAsync("triage", outcome, input);

    private static Task<Desk> Accepted(params string[] experts) =>
        Triaged("accept", new JsonObject { ["topic"] = "ernaehrung", ["experts"] = new JsonArray([.. experts.Select(expert => (JsonNode)expert)]) });
}
