using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Writing;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Writing;

public sealed class TextModuleTests
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    private static TextModuleInput Module(string body, string? fields = null) => new() { Office = "TH", Title = "Baustein", Body = body, Fields = fields };

    [Theory]
    [InlineData("Guten Tag {{vorname}}", null, "body")]
    [InlineData("{{ name | upper }}", null, "body")]
    [InlineData("{{name}} {{", null, "body")]
    [InlineData("{{#if name}}x{{/if}}", null, "body")]
    [InlineData("{{bedarf}}", "kein Feld", "fields")]
    [InlineData("{{name}}", "name: Mein Name", "fields")]
    [InlineData("Text ohne das Feld", "bedarf: Der Bedarf", "body")]
    [InlineData("", null, "body")]
    public void Only_known_names_stand_in_a_module(string body, string? fields, string wrong)
    {
        var problems = new InputFields();
        var read = TemplateField.Read(fields, p => problems.Add("fields", p));
        if (body.Length == 0 || (problems.Errors.Count == 0 && Placeholders.Problem(body, read) is not null))
        {
            problems.Add("body", "x");
        }

        Assert.Equal([wrong], problems.Errors.Keys);
    }

    [Fact]
    public void A_value_that_looks_like_a_placeholder_stays_what_it_is() =>
        Assert.Equal("{{telefon}} und {{beratung}}", Placeholders.Fill("{{name}} und {{Bedarf}}", new Dictionary<string, string>
        {
            ["name"] = "{{telefon}}", ["bedarf"] = "{{beratung}}", ["telefon"] = "0361", ["beratung"] = "Ana",
        }));

    [Fact]
    public async Task A_template_asks_for_its_fields_and_counts_its_uses()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        var by = await desk.Actor("ana.th@desk.example");
        var id = await desk.Get<EditTextModules, string>(e => e.AddAsync(Module("{{Anrede}}, Fall {{fallnummer}}: {{bedarf}}", "bedarf: Der Bedarf"), by, Cancel));

        var missing = await Assert.ThrowsAsync<RuleBroken>(() => Fill(desk, id, number, "ana.th", []));
        Assert.Contains("bedarf", missing.Fields.Keys);
        Assert.Equal($"Guten Tag Erika Beispiel, Fall {number}: belegt", await Fill(desk, id, number, "ana.th", new() { ["bedarf"] = "belegt", ["fremd"] = "x" }));
        var row = (await desk.Get<FindTextModules, FindTextModules.Row?>(f => f.OneAsync(id, by, Cancel)))!;
        Assert.Equal((1, 1), (row.Uses, row.Version));
    }

    [Fact]
    public async Task A_module_of_one_office_does_not_exist_for_the_other()
    {
        await using var desk = await DeskWorld.StartAsync();
        var (here, there) = ((await desk.Ask()).Number, (await desk.Ask(district: "15001")).Number);
        var (by, other) = (await desk.Actor("ana.th@desk.example"), await desk.Actor("ana.st@desk.example"));
        var id = await desk.Get<EditTextModules, string>(e => e.AddAsync(Module("{{stelle}}"), by, Cancel));

        Assert.Empty(await desk.Get<FindTextModules, IReadOnlyList<FindTextModules.Row>>(f => f.ListAsync(null, null, false, other, Cancel)));
        Assert.Empty(await desk.Get<FindTextModules, IReadOnlyList<FindTextModules.Row>>(f => f.ListAsync("TH", null, false, other, Cancel)));
        Assert.Empty(await desk.Get<FindTextModules, IReadOnlyList<TextModuleVersion>>(f => f.HistoryAsync(id, other, Cancel)));
        foreach (var act in new Func<Task>[]
        {
            () => Fill(desk, id, there, "ana.st", []), () => Fill(desk, id, here, "ana.st", []), () => Fill(desk, id, there, "ana.th", []), () => Fill(desk, id, here, "eva.th", []),
            () => desk.Run<EditTextModules>(e => e.ChangeAsync(id, Module("neu") with { Version = 1 }, other, Cancel)),
            () => desk.Get<EditTextModules, string>(e => e.AddAsync(Module("neu"), other, Cancel)),
        })
        {
            Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(act)).Code);
        }
    }

    [Fact]
    public async Task Every_version_is_kept_and_audited_and_whoever_is_second_learns_who_was_faster()
    {
        await using var desk = await DeskWorld.StartAsync();
        var (ana, ben) = (await desk.Actor("ana.th@desk.example"), await desk.Actor("ben.th@desk.example"));
        var id = await desk.Get<EditTextModules, string>(e => e.AddAsync(Module("eins"), ana, Cancel));
        await desk.Run<EditTextModules>(e => e.ChangeAsync(id, Module("zwei") with { Version = 1 }, ben, Cancel));
        var late = await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<EditTextModules>(e => e.ChangeAsync(id, Module("drei") with { Version = 1 }, ana, Cancel)));
        Assert.Equal(("text-module.moved-on", "ben.th"), (late.Code, late.Conflict!.Who));
        await desk.Run<EditTextModules>(e => e.ChangeAsync(id, Module("zwei") with { Version = 2, Active = false }, ana, Cancel));

        var history = await desk.Get<FindTextModules, IReadOnlyList<TextModuleVersion>>(f => f.HistoryAsync(id, ana, Cancel));
        Assert.Equal([(3, "zwei"), (2, "zwei"), (1, "eins")], history.Select(v => (v.Number, v.Body)));
        var kinds = await desk.DbAsync(db => db.AuditEntries.Where(a => a.Subject == EditTextModules.Subject(id)).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync(Cancel));
        Assert.Equal([AuditKinds.TextModuleAdded, AuditKinds.TextModuleChanged, AuditKinds.TextModuleRetired], kinds);
    }

    [Fact]
    public async Task A_module_whose_day_has_passed_is_to_be_looked_at()
    {
        await using var desk = await DeskWorld.StartAsync();
        var by = await desk.Actor("ana.th@desk.example");
        await desk.Get<EditTextModules, string>(e => e.AddAsync(Module("x") with { ReviewOn = new DateOnly(2026, 3, 2) }, by, Cancel));
        Assert.False(await Overdue(desk, by));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await Overdue(desk, by));
    }

    private static async Task<bool> Overdue(DeskWorld desk, QualityDesk.People.Actor by) =>
        (await desk.Get<FindTextModules, IReadOnlyList<FindTextModules.Row>>(f => f.ListAsync(null, null, false, by, Cancel))).Single().IsOverdue;

    private static async Task<string> Fill(DeskWorld desk, string id, string number, string who, Dictionary<string, string?> gaps)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<FillTextModule, string>(f => f.RunAsync(id, number, gaps, by, Cancel));
    }
}
