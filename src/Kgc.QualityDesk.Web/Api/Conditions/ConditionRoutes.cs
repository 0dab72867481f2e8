using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Conditions;

/// <summary>The condition language for programs: how many cases a condition meets, and what it may name.</summary>
internal static class ConditionRoutes
{
    public sealed record Asked(string? Condition, string? Office);

    /// <param name="Count">at most 10,000</param>
    /// <param name="IsMore">there are more than that</param>
    /// <param name="Text">the same in German</param>
    public sealed record Preview(int Count, bool IsMore, string Text);

    public sealed record Field(string Code, string Name, IReadOnlyList<string> Names, ConditionFieldKind Kind, IReadOnlyList<Value> Values);

    public sealed record Value(string Code, string Name);

    public static void MapConditions(this RouteGroupBuilder staff)
    {
        var conditions = staff.MapGroup("/conditions").RequireAuthorization(Policies.Advising).WithTags("Bedingungen");
        conditions.MapGet("/preview", (string? condition, string? office, CountMatching count, CurrentActor by, CancellationToken cancel) =>
                CountAsync(new Asked(condition, office), count, by, cancel))
            .WithSummary("Auf wie viele Fälle eine Bedingung jetzt zutrifft")
            .WithDescription("Gezählt werden nur sichtbare Fälle, höchstens 10.000. Ein Fehler nennt seine Stelle in place (position, line, column; gezählt ab 1).");
        conditions.MapPost("/preview", CountAsync).WithSummary("Dasselbe für lange Bedingungen");
        conditions.MapGet("/fields", FieldsAsync).WithSummary("Felder, die eine Bedingung nennen darf, mit ihren deutschen Namen und Werten");
    }

    private static async Task<Preview> CountAsync(Asked asked, CountMatching count, CurrentActor by, CancellationToken cancel)
    {
        var found = await count.RunAsync(asked.Condition ?? "", asked.Office, by.Actor, cancel);
        return new Preview(found.Count, found.IsMore, found.Text);
    }

    private static async Task<IEnumerable<Field>> FieldsAsync(CaseConditions conditions, CurrentActor by, CancellationToken cancel) =>
        (await conditions.SchemaAsync(by.Actor, cancel)).Fields.Fields
            .Select(f => new Field(f.Code, f.Name, f.Names, f.Kind, [.. f.Choices.Select(c => new Value(c.Code, c.Label))]));
}
