using System.Net;

namespace Kgc.QualityDesk.Web.Tests.World;

public sealed class WorldTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task The_program_listens_and_knows_its_people()
    {
        using var answer = await desk.Anyone().GetAsync("/fehler/404", WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True((await desk.Actor("lea.th")).Is(Kgc.QualityDesk.People.Roles.Supervisor));
        Assert.NotNull(await desk.SignedIn("ana.th"));
        Assert.NotNull(await desk.As("ana.th"));
    }
}
