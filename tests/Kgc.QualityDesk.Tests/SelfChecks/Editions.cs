using System.Text.Json.Nodes;
using Kgc.QualityDesk.SelfChecks;

namespace Kgc.QualityDesk.Tests.SelfChecks;

/// <summary>The shipped edition, and invented ones made of it.</summary>
internal static class Editions
{
    public static CriteriaEdition Shipped { get; } = Read(Json());

    /// <summary>An invented edition 5: GP05 has four stages, GP02 other meanings, GP12 is gone, GP13 is new.</summary>
    public static CriteriaEdition Invented { get; } = Read(InventedJson());

    public static JsonObject Json()
    {
        using var reader = new StreamReader(typeof(SelfCheckCatalogue).Assembly.GetManifestResourceStream("Kgc.QualityDesk.SelfChecks.Shipped.criteria-4.json")!);
        return JsonNode.Parse(reader.ReadToEnd())!.AsObject();
    }

    public static JsonObject InventedJson(string validFrom = "2026-02-01")
    {
        var edition = Json();
        (edition["edition"], edition["name"], edition["validFrom"]) = ("5", "Erfundene Ausgabe", validFrom);
        var criteria = edition["criteria"]!.AsArray();
        criteria[1]!["comparable"] = false;
        criteria[4]!["stages"]!.AsArray().RemoveAt(4);
        criteria[4]!["suggestions"] = new JsonArray();
        var added = criteria[11]!.DeepClone();
        (added["code"], added["name"]) = ("GP13", "Digitale Teilhabe");
        criteria.RemoveAt(11);
        criteria.Add(added);
        return edition;
    }

    public static CriteriaEdition Read(JsonObject json)
    {
        List<string> problems = [];
        var edition = CriteriaFile.Read("criteria-x.json", json.ToJsonString(), problems);
        Assert.Empty(problems);
        return edition!;
    }

    public static SelfCheckRun Run(CriteriaEdition edition, bool isShort = false) =>
        SelfCheckRun.Begin("0123456789abcdef0123456789abcdef", RecallCode.New(), edition, isShort, Now);

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Answers a criterion in the way of a page that was just opened.</summary>
    public static SelfCheckRun Says(this SelfCheckRun run, CriteriaEdition edition, string code, int stage)
    {
        run.Answer(edition.Find(code)!, new AnswerInput(AnswerKind.Stage, stage), run.Answers.Find(a => a.Criterion == code)!.Version, Now);
        return run;
    }
}
