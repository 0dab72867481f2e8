using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests.Checks;

/// <summary>Every kind of problem, made by one change to the chart that ships.</summary>
public sealed class Refusals
{
    private static readonly Dictionary<string, (Action<JsonObject> Change, string Place, string Reason)> Broken = new(StringComparer.Ordinal)
    {
        ["unknown type"] = (root => Activity(root, "pause")["type"] = "Elsa.HttpEndpoint", "root:pause", "„Elsa.HttpEndpoint“ ist unbekannt"),
        ["no type"] = (root => Activity(root, "pause").Remove("type"), "root:pause", "keine Art"),
        ["unknown port"] = (root => Edge(root, "triage", "accept")["port"] = "approve", "root.connections[3]", "keinen Ausgang „approve“"),
        ["unknown target port"] = (root => Target(root, "pause")["port"] = "Out", "root.connections[20]", "Eingang „Out“"),
        ["unknown role"] = (root => Set(root, "draft", "role", "boss"), "root:draft.role", "Eine Rolle „boss“ gibt es nicht"),
        ["role by variable"] = (root => Activity(root, "draft")["role"] = Charts.Expression("Variable", "Triage.role"), "root:draft.role", "fester Text"),
        ["no role"] = (root => Activity(root, "draft").Remove("role"), "root:draft.role", "„role“ fehlt"),
        ["no outcomes"] = (root => Activity(root, "draft").Remove("outcomes"), "root:draft.outcomes", "Ausgängen"),
        ["outcome twice"] = (root => Activity(root, "draft")["outcomes"] = new JsonArray("submitted", "submitted"), "root:draft.outcomes", "doppelt"),
        ["source missing"] = (root => Edge(root, "pause", "Done")["activity"] = "nowhere", "root.connections[20]", "„nowhere“"),
        ["target missing"] = (root => Target(root, "pause")["activity"] = "nowhere", "root.connections[20]", "„nowhere“"),
        ["duplicate id"] = (root => Add(root, Charts.Step("pause")), "root:pause", "doppelt vergeben"),
        ["colon in id"] = (root => Add(root, Charts.Step("a:b")), "root:a:b", "Doppelpunkt"),
        ["no id"] = (root => Activity(root, "pause").Remove("id"), "root:[14]", "keine „id“"),
        ["start missing"] = (root => root["start"] = "begin", "root", "Der Anfang „begin“ fehlt"),
        ["no start"] = (root => RemoveStart(root), "root", "Der Anfang fehlt"),
        ["empty"] = (root => Empty(root), "root", "leer"),
        ["unreachable"] = (root => Add(root, Charts.Step("island")), "root:island", "nicht zu erreichen"),
        ["outcome leads nowhere"] = (root => Disconnect(root, "approve", "returned"), "root:approve", "„returned“"),
        ["timeout leads nowhere"] = (root => Disconnect(root, "await-reminded", "Replied"), "root:await-reminded", "„Replied“"),
        ["connection twice"] = (root => Connect(root, "pause>send-clarification"), "root.connections", "doppelt"),
        ["loop without a wait"] = (root => Loop(root), "root:ping", "„ping“, „pong“"),
        ["join never complete"] = (root => ExclusiveJoin(root), "root:join", "nie vollständig"),
        ["join without a mode"] = (root => JoinWithoutMode(root), "root:join.mode", "„mode“ fehlt"),
        ["after the end"] = (root => AfterTheEnd(root), "root.connections[31]", "nicht weiter"),
        ["unknown template"] = (root => Set(root, "send-answer", "template", "hello"), "root:send-answer.template", "Eine Vorlage „hello“"),
        ["unknown recipient"] = (root => Set(root, "send-answer", "to", "everybody"), "root:send-answer.to", "„everybody“"),
        ["unknown stage"] = (root => Set(root, "stage-review", "stage", "Sleeping"), "root:stage-review.stage", "Einen Stand „Sleeping“"),
        ["unknown closure reason"] = (root => Set(root, "close-answered", "reason", "bored"), "root:close-answered.reason", "„bored“"),
        ["script"] = (root => Activity(root, "needs-no-review")["condition"] = Charts.Expression("JavaScript", "true"), "root:needs-no-review.condition", "„JavaScript“"),
        ["liquid"] = (root => Activity(root, "expert-reviews")["items"] = Charts.Expression("Liquid", "{{ x }}"), "root:expert-reviews.items", "„Liquid“"),
        ["unparsable condition"] = (root => Condition(root, "Triage.experts is"), "root:needs-no-review.condition", "Zeichen 18"),
        ["no condition"] = (root => Activity(root, "needs-no-review").Remove("condition"), "root:needs-no-review.condition", "fehlt"),
        ["unknown variable"] = (root => Condition(root, "Sichtung.experts is empty"), "root:needs-no-review.condition", "„Sichtung“"),
        ["unknown variable by name"] = (root => Activity(root, "expert-reviews")["items"] = Charts.Expression("Variable", "Experts"), "root:expert-reviews.items", "„Experts“"),
        ["unknown result variable"] = (root => Activity(root, "triage")["result"]!["memoryReference"]!["id"] = "gone", "root:triage.result", "„gone“"),
        ["current value outside"] = (root => Activity(root, "draft")["assignee"] = Charts.Expression("Variable", "CurrentValue"), "root:draft.assignee", "nur innerhalb"),
        ["unknown input"] = (root => Activity(root, "draft")["assignee"] = Charts.Expression("Input", "Wer"), "root:draft.assignee", "Eingabe „Wer“"),
        ["days as text"] = (root => Set(root, "draft", "dueWorkingDays", "bald"), "root:draft.dueWorkingDays", "„bald“ ist keine Zahl"),
        ["negative days"] = (root => Activity(root, "draft")["remindWorkingDays"] = -1, "root:draft.remindWorkingDays", "„-1“"),
        ["no timeout"] = (root => Activity(root, "await-reminded")["timeoutWorkingDays"] = 0, "root:await-reminded.timeoutWorkingDays", "„0“"),
        ["broken object"] = (root => Activity(root, "draft")["outcomes"] = Charts.Expression("Object", "[{"), "root:draft.outcomes", "JSON"),
        ["no body"] = (root => Activity(root, "expert-reviews").Remove("body"), "root:expert-reviews", "„body“"),
        ["role in the body"] = (root => Activity(root, "expert-reviews")["body"]!["role"] = "nurse", "root:expert-reviews:expert-review.role", "„nurse“"),
        ["form kind"] = (root => Activity(root, "draft")["form"] = JsonNode.Parse("""[{ "name": "x", "kind": "slider" }]"""), "root:draft.form", "„slider“"),
        ["form choices"] = (root => Activity(root, "draft")["form"] = JsonNode.Parse("""[{ "name": "x", "kind": "choice" }]"""), "root:draft.form", "„x“"),
        ["form field twice"] = (root => Activity(root, "draft")["form"] = JsonNode.Parse("""[{ "name": "x" }, { "name": "x" }]"""), "root:draft.form", "„x“ ist doppelt"),
        ["delay"] = (root => Replace(root, "pause", "Elsa.Delay", "timeSpan", "soon"), "root:pause.timeSpan", "„soon“"),
        ["duration"] = (root => Replace(root, "pause", "Elsa.Delay", "timeSpan", "P1X"), "root:pause.timeSpan", "„P1X“"),
        ["start at"] = (root => Replace(root, "pause", "Elsa.StartAt", "dateTime", "morgen"), "root:pause.dateTime", "„morgen“"),
        ["escalation role"] = (root => Replace(root, "pause", "QualityDesk.Escalate", "role", "boss"), "root:pause.role", "Eine Rolle „boss“"),
        ["event"] = (root => Activity(root, "pause")["type"] = "Elsa.Event", "root:pause.eventName", "fehlt"),
        ["set variable"] = (root => Activity(root, "pause")["type"] = "Elsa.SetVariable", "root:pause", "„variable“"),
        ["variables"] = (root => root["variables"] = new JsonArray(Charts.Variable("case")), "root.variables", "„case“"),
        ["variable twice"] = (root => root["variables"] = new JsonArray(Charts.Variable("a"), new JsonObject { ["id"] = "other", ["name"] = "a" }), "root.variables", "doppelt"),
        ["variable id twice"] = (root => root["variables"] = new JsonArray(Charts.Variable("a"), new JsonObject { ["id"] = "v-a", ["name"] = "b" }), "root.variables[1]", "„v-a“"),
        ["bad number in a variable"] = (root => root["variables"] = new JsonArray(Charts.Variable("a", "Int32", "x")), "root.variables", "keine Zahl"),
        ["root is no flowchart"] = (root => root["type"] = "Elsa.Sequence", "root", "„Elsa.Sequence“"),
    };

    public static TheoryData<string> Kinds => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_broken_chart_is_refused_with_place_and_reason(string kind)
    {
        var (change, place, reason) = Broken[kind];
        var chart = JsonNode.Parse(Charts.Shipped)!;
        change(chart["root"]!.AsObject());

        var problems = Charts.Problems(chart.ToJsonString());

        Assert.Contains(problems, problem => problem.Place == place && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_told_at_once_each_once_and_in_one_line()
    {
        var chart = JsonNode.Parse(Charts.Shipped)!;
        var root = chart["root"]!.AsObject();
        foreach (var kind in new[] { "unknown type", "unknown role", "duplicate id", "unknown template", "target missing" })
        {
            Broken[kind].Change(root);
        }

        var problems = Charts.Problems(chart.ToJsonString());

        Assert.InRange(problems.Count, 5, 12);
        Assert.Equal(problems.Count, problems.Distinct().Count());
        Assert.All(problems, problem => Assert.Matches("^chart\\.json: [^\\n]+: [^\\n]+$", problem.ToString()));
    }

    [Theory]
    [InlineData("version")]
    [InlineData("definitionId")]
    public void Head_data_must_be_there(string property)
    {
        var chart = JsonNode.Parse(Charts.Shipped)!.AsObject();
        chart.Remove(property);

        Assert.Contains(Charts.Problems(chart.ToJsonString()), problem => problem.Place == property);
    }

    [Fact]
    public void A_loop_whose_join_waits_for_a_person_is_accepted()
    {
        var chart = Charts.Of(
            [Charts.Start(), Charts.Fork("fork", "1", "2"), Charts.Task("a"), Charts.Step("b"), Charts.Join("join")],
            "start>fork", "fork:1>a", "fork:2>b", "a:ok>join", "b>join", "join>fork");

        Assert.Empty(Charts.Problems(chart));
    }

    [Fact]
    public void An_open_outcome_inside_a_nested_flowchart_is_accepted()
    {
        var nested = Charts.Flowchart("nested", [Charts.Start(), Charts.Task("a", "ok", "no")], "start>a");

        Assert.Empty(Charts.Problems(Charts.Of([Charts.Start(), nested, Charts.Step("after")], "start>nested", "nested>after")));
    }

    [Fact]
    public void Every_activity_of_the_table_can_be_published()
    {
        JsonObject[] activities =
        [
            Charts.Start(), Charts.Activity("Elsa.SetName", "name", ("value", "x")), Charts.Activity("Elsa.Correlate", "correlate", ("correlationId", "x")),
            Charts.Activity("Elsa.Delay", "delay", ("timeSpan", Charts.Expression("Literal", "00:10:00", "TimeSpan"))),
            Charts.Activity("Elsa.StartAt", "at", ("dateTime", "2026-12-31T08:00:00+01:00")),
            Charts.Activity("QualityDesk.WaitWorkingDays", "days", ("days", Charts.Expression("Literal", "3", "Int32"))),
            Charts.Activity("Elsa.PublishEvent", "publish", ("eventName", "x")), Charts.Activity("Elsa.Event", "event", ("eventName", "x")),
            Charts.Activity("Elsa.RunTask", "run", ("taskName", "x"), ("payload", Charts.Expression("Object", "{}"))),
            Charts.Activity("QualityDesk.Escalate", "escalate"), Charts.Activity("Elsa.Finish", "finish"),
        ];

        Assert.Empty(Charts.Problems(Charts.Of(activities,
            [.. activities.Zip(activities.Skip(1), (one, next) => $"{one["id"]}>{next["id"]}")])));
    }

    private static JsonObject Activity(JsonObject root, string id) =>
        root["activities"]!.AsArray().Single(activity => activity!["id"]!.ToString() == id)!.AsObject();

    private static JsonNode Connection(JsonObject root, string id, string? port = null) => root["connections"]!.AsArray()
        .First(edge => edge!["source"]!["activity"]!.ToString() == id && (port is null || edge["source"]!["port"]!.ToString() == port))!;

    private static JsonObject Edge(JsonObject root, string id, string port) => Connection(root, id, port)["source"]!.AsObject();

    private static JsonObject Target(JsonObject root, string id) => Connection(root, id)["target"]!.AsObject();

    private static void Set(JsonObject root, string id, string input, string value) => Activity(root, id)[input]!["expression"]!["value"] = value;

    private static void Condition(JsonObject root, string text) => Set(root, "needs-no-review", "condition", text);

    private static void Add(JsonObject root, params JsonObject[] activities)
    {
        foreach (var activity in activities)
        {
            root["activities"]!.AsArray().Add(activity);
        }
    }

    private static void Connect(JsonObject root, params string[] connections)
    {
        foreach (var connection in connections)
        {
            root["connections"]!.AsArray().Add(Charts.Connection(connection));
        }
    }

    private static void Disconnect(JsonObject root, string id, string port) => root["connections"]!.AsArray().Remove(Connection(root, id, port));

    private static void Empty(JsonObject root)
    {
        root["activities"] = new JsonArray();
        root["connections"] = new JsonArray();
    }

    private static void RemoveStart(JsonObject root)
    {
        root.Remove("start");
        Activity(root, "start")["type"] = "QualityDesk.PauseClock";
        Connect(root, "triage:clarify>start");
    }

    private static void Loop(JsonObject root)
    {
        Add(root, Charts.Step("ping"), Charts.Step("pong"));
        Connect(root, "pause>ping", "ping>pong", "pong>ping");
    }

    private static void ExclusiveJoin(JsonObject root)
    {
        Add(root, Charts.Decision("split", "case.topic is empty"), Charts.Step("left"), Charts.Join("join"));
        Connect(root, "pause>split", "split:True>left", "left>join", "split:False>join");
    }

    private static void JoinWithoutMode(JsonObject root)
    {
        Add(root, Charts.Activity("Elsa.FlowJoin", "join"));
        Connect(root, "pause>join");
    }

    private static void AfterTheEnd(JsonObject root)
    {
        Add(root, Charts.Activity("Elsa.Finish", "finish"));
        Connect(root, "finish>pause");
    }

    private static void Replace(JsonObject root, string id, string type, string input, string value)
    {
        Activity(root, id)["type"] = type;
        Activity(root, id)[input] = value;
    }
}
