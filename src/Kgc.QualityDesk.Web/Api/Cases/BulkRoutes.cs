using Kgc.QualityDesk.Cases.Bulk;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Cases;

/// <summary>One act on many cases, each a change of its own.</summary>
internal static class BulkRoutes
{
    /// <param name="Act">assign, set-topic, follow-up or close</param>
    /// <param name="Cases">at most 200</param>
    /// <param name="Advisor">mail address, for assign</param>
    /// <param name="Topic">code, for set-topic</param>
    /// <param name="Reason">duplicate, spam or withdrawn-by-phone, for close; what to look at, for follow-up</param>
    /// <param name="On">day (yyyy-MM-dd), for follow-up</param>
    /// <param name="Preview">true changes nothing and says what would become of each case</param>
    public sealed record BulkInput(string? Act, IReadOnlyList<Target>? Cases, string? Advisor, string? Topic, string? Reason, string? On, bool? Preview);

    /// <param name="Number">of the case</param>
    /// <param name="Version">that was seen; a case that changed since is refused. Without it nobody looks.</param>
    public sealed record Target(string? Number, int? Version);

    /// <param name="Results">in the order of the request, each case once</param>
    /// <param name="Done">cases that were changed</param>
    /// <param name="Unchanged">cases that were so already</param>
    /// <param name="Refused">cases that stay as they were</param>
    public sealed record BulkAnswer(IReadOnlyList<BulkRow> Results, int Done, int Unchanged, int Refused);

    public static void MapBulk(this RouteGroupBuilder staff) => staff.MapPost("/cases/bulk", RunAsync).RequireAuthorization(Policies.Advising).WithTags("Fälle")
        .WithSummary("Viele Fälle auf einmal zuweisen, einordnen oder schließen")
        .WithDescription("Jeder Fall ist eine eigene Änderung; einer, der abgelehnt wird (code), hält keinen anderen auf. Zweimal gesendet geschieht alles einmal.");

    private static async Task<BulkAnswer> RunAsync(BulkInput input, ChangeCases change, CurrentActor by, CancellationToken cancel)
    {
        var act = new BulkAct(input.Act, input.Advisor, input.Topic, input.Reason, input.On);
        List<ChangeCases.Target> targets = [.. (input.Cases ?? []).Select(t => new ChangeCases.Target(t?.Number ?? "", t?.Version))];
        var rows = input.Preview == true ? await change.PreviewAsync(act, targets, by.Actor, cancel) : await change.RunAsync(act, targets, by.Actor, cancel);
        int Count(BulkOutcome outcome) => rows.Count(r => r.Outcome == outcome);
        return new BulkAnswer(rows, Count(BulkOutcome.Done), Count(BulkOutcome.Unchanged), Count(BulkOutcome.Refused));
    }
}
