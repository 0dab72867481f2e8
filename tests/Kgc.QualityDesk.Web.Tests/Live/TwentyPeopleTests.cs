using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Journey = Kgc.QualityDesk.Web.Tests.Tasks.Journey;

namespace Kgc.QualityDesk.Web.Tests.Live;

/// <summary>Twenty people in twenty sessions. How quickly and for how long is measured by the benchmark "live"; here that each is told each act once.</summary>
public sealed class TwentyPeopleTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const int People = 20;
    private const int Acts = 12;

    [Fact]
    public async Task Each_of_twenty_is_told_every_act_of_their_office_once_and_none_of_the_other()
    {
        var names = await HireAsync();
        List<(int Office, Listening Stream)> open = [];
        for (var i = 0; i < People; i++)
        {
            open.Add((i % 2, await Listening.OpenAsync(await desk.SignedIn(names[i]))));
        }

        Assert.Equal(People, desk.Services.GetRequiredService<LiveFeed>().Count);
        string[][] asked = [new string[Acts], new string[Acts]];
        for (var i = 0; i < Acts; i++)
        {
            asked[0][i] = await Journey.Ask(desk);
            asked[1][i] = await Journey.Ask(desk, "15002");
        }

        foreach (var (office, stream) in open)
        {
            List<string> told = [];
            for (var i = 0; i < Acts; i++)
            {
                told.Add((await stream.NextAsync("fall"))["number"]!.ToString());
            }

            Assert.Equal(asked[office], told);
            Assert.Empty(stream.Heard());
            await stream.DisposeAsync();
        }
    }

    private Task<List<string>> HireAsync() => desk.DbAsync(async db =>
    {
        var offices = await db.Offices.OrderBy(o => o.Code == "TH" ? 0 : 1).Select(o => o.Id).ToListAsync(WebDesk.Cancel);
        var role = await db.Roles.Where(r => r.Name == Roles.Advisor).Select(r => r.Id).SingleAsync(WebDesk.Cancel);
        List<string> names = [];
        for (var i = 0; i < People; i++)
        {
            var email = $"person{i}@desk.example";
            var person = new Person
            {
                DisplayName = $"Person {i}", Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = email,
            };
            person.Offices.Add(new OfficeMembership { OfficeId = offices[i % 2] });
            db.Users.Add(person);
            await db.SaveChangesAsync(WebDesk.Cancel);
            db.UserRoles.Add(new IdentityUserRole<int> { UserId = person.Id, RoleId = role });
            await db.SaveChangesAsync(WebDesk.Cancel);
            names.Add(email);
        }

        return names;
    });
}
