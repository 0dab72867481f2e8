using Kgc.QualityDesk.Views;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Views;

/// <summary>Saved views of the case list.</summary>
internal static class ViewRoutes
{
    /// <param name="Id">for addresses</param>
    /// <param name="Name">what it is called</param>
    /// <param name="Condition">in the condition language; empty for all cases</param>
    /// <param name="Columns">codes in their order</param>
    /// <param name="Sort">as of the case list</param>
    /// <param name="Office">code of the office that shares it; null: one's own</param>
    /// <param name="Owner">who made it</param>
    /// <param name="MayChange">whether the person who asks may change it</param>
    /// <param name="Version">to be given with a change</param>
    /// <param name="Count">cases it shows now, „1.000+“ beyond a thousand; null where it cannot be counted</param>
    public sealed record ViewItem(
        string Id, string Name, string Condition, IReadOnlyList<string> Columns, string Sort, string? Office, string Owner, bool MayChange, int Version, string? Count = null);

    public static void MapViews(this RouteGroupBuilder staff)
    {
        var views = staff.MapGroup("/views").RequireAuthorization(Policies.Advising).WithTags("Ansichten");
        views.MapGet("", ListAsync).WithSummary("Eigene und geteilte Ansichten mit der Zahl ihrer Fälle")
            .WithDescription("Gezählt wird bis 1.000, darüber steht 1.000+. Die Fälle einer Ansicht: GET /api/v1/cases?condition=…&sort=… mit ihren Angaben.");
        views.MapPost("", AddAsync).Produces<ViewItem>(StatusCodes.Status201Created).WithSummary("Eine Ansicht anlegen");
        views.MapPut("/{id}", ChangeAsync).WithSummary("Eine Ansicht ändern");
        views.MapDelete("/{id}", RemoveAsync).Produces(StatusCodes.Status204NoContent).WithSummary("Eine Ansicht löschen");
    }

    private static async Task<IEnumerable<ViewItem>> ListAsync(EditViews views, CountViews count, CurrentActor by, CancellationToken cancel)
    {
        var all = await views.ListAsync(by.Actor, cancel);
        var counts = await count.RunAsync(all, by.Actor, cancel);
        return all.Select(view => Item(view, by) with { Count = counts.GetValueOrDefault(view.PublicId) });
    }

    private static async Task<IResult> AddAsync(ViewInput input, EditViews views, CurrentActor by, CancellationToken cancel)
    {
        var id = await views.AddAsync(input, by.Actor, cancel);
        return TypedResults.Created("/api/v1/views/" + id, Item(await views.FindAsync(id, by.Actor, cancel), by));
    }

    private static async Task<ViewItem> ChangeAsync(string id, ViewInput input, EditViews views, CurrentActor by, CancellationToken cancel)
    {
        await views.ChangeAsync(id, input, by.Actor, cancel);
        return Item(await views.FindAsync(id, by.Actor, cancel), by);
    }

    private static async Task<IResult> RemoveAsync(string id, int? version, EditViews views, CurrentActor by, CancellationToken cancel)
    {
        await views.RemoveAsync(id, version, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static ViewItem Item(SavedView view, CurrentActor by) => new(
        view.PublicId, view.Name, view.Condition, view.Columns.Split(','), view.Sort, view.Office?.Code, view.Owner!.DisplayName, view.MayBeChangedBy(by.Actor), view.Version);
}
