using Kgc.QualityDesk.Web.Tests.Turnaround;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Every page of the desk with real data, narrow and wide, light and dark.</summary>
public sealed class EveryDeskPageTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    public static TheoryData<string> Routes => [.. Samples.All.Keys.Where(IsOfDesk)];

    internal static bool IsOfDesk(string route) => route == "/desk" || route.StartsWith("/desk/", StringComparison.Ordinal);

    [Theory, MemberData(nameof(Routes))]
    public async Task Each_page_is_whole_and_clear(string route) => await world.LookAtAsync(await Samples.All[route](world));

    [Theory]
    [InlineData("leitung.th")]
    [InlineData("beratung.th")]
    public async Task Every_number_of_the_evaluation_opens_a_list_of_as_many_cases(string who) =>
        await FigureLinks.AssertListsAsync(await world.Desk.SignedIn(who + "@demo.invalid"), "/desk/auswertung", atLeast: 60);
}
