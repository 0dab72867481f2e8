using Kgc.QualityDesk.Web.Features.Workflows;

namespace Kgc.QualityDesk.Web;

/// <summary>Old addresses that people may have kept; the page they lead to asks who is there.</summary>
public static class MovedPages
{
    public static void MapMovedPages(this IEndpointRouteBuilder app) => app.MapGet(
        "/desk/verwaltung/ablaeufe/{definition}/{version:int}/bild",
        (string definition, int version) => Results.Redirect(VersionModel.AddressOf(definition, version), permanent: true))
        .AllowAnonymous().ExcludeFromDescription();
}
