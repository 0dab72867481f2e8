using Kgc.QualityDesk.Web.Features.Writing;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Pages that help with writing, at what the demo data holds.</summary>
internal static class Writing
{
    /// <summary>A case that somebody has a draft for, seen by its author and by a colleague.</summary>
    public static async Task<IReadOnlyList<Sample>> BothTextsAsync(DemoWorld world)
    {
        var number = await world.Desk.DbAsync(db => db.TextDrafts.Where(d => d.Case!.Office!.Code == "TH").Select(d => d.Case!.Number).FirstAsync(WebDesk.Cancel));
        return [new("beratung.th", BothTextsModel.AddressOf(number)), new("leitung.th", BothTextsModel.AddressOf(number))];
    }

    /// <summary>A new one, one that is to be looked at again, and a template.</summary>
    public static async Task<IReadOnlyList<Sample>> ModulesAsync(DemoWorld world)
    {
        var modules = await world.Desk.DbAsync(db => db.TextModules.AsNoTracking().Where(m => m.Office!.Code == "TH").OrderBy(m => m.ReviewOn).ToListAsync(WebDesk.Cancel));
        return
        [
            new("beratung.th", "/desk/textbausteine/neu?stelle=TH"), new("beratung.th", $"/desk/textbausteine/{modules[0].PublicId}"),
            new("leitung.th", $"/desk/textbausteine/{modules.First(m => m.Fields is not null).PublicId}"),
        ];
    }
}
