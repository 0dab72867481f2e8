using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>Conditions over fields that have an index are answered from it.</summary>
public abstract partial class QueryPlanTests
{
    [Theory]
    [InlineData("thema = 'BED-DATEN'", "OfficeId=? AND Topic=?")]
    [InlineData("thema in ('BED-DATEN', 'BED-METH')", "OfficeId=? AND Topic=?")]
    [InlineData("nicht (thema ist leer) und abschnitt = Sichtung", "OfficeId=? AND ")]
    [InlineData("abschnitt in ('Sichtung', 'Antwort')", "OfficeId=? AND Stage=?")]
    [InlineData("vorgangsart = 'Barriere-Meldung'", "OfficeId=? AND TypeCode=?")]
    [InlineData("stand = 'Eingegangen'", "OfficeId=? AND Status=?")]
    [InlineData("eingang = 01.03.2024", "OfficeId=? AND ReceivedAt>? AND ReceivedAt<?")]
    [InlineData("eingang zwischen 01.03.2024 und 31.03.2024", "OfficeId=? AND ReceivedAt>? AND ReceivedAt<?")]
    [InlineData("frist vor heute - 700 Tage", "OfficeId=? AND DueAt<?")]
    [InlineData("frist nach heute + 1 Tag", "OfficeId=? AND DueAt>?")]
    [InlineData("nicht (frist vor heute)", "OfficeId=?")]
    [InlineData("überfällig und abschnitt = Sichtung", "OfficeId=? AND ")]
    [InlineData("aktenzeichen = 'kgc-st-2026-000007'", "Number=?")]
    [InlineData("aktenzeichen in ('KGC-ST-2026-000007', 'KGC-ST-2026-000009')", "Number=?")]
    [InlineData("aktenzeichen beginnt mit 'KGC-ST-2026-00001'", "Number>? AND Number<?")]
    [InlineData("beratung = ich und eingang nach 01.01.2024", "ReceivedAt>?")]
    [InlineData("stelle = ST und thema = 'BED-DATEN'", "OfficeId=? AND Topic=?")]
    public Task A_condition_on_an_indexed_field_uses_its_index(string text, string search) => FindsAsync(text, search);

    [Theory]
    [InlineData("betreff enthält 'Frage 1' oder bewertung > 3")]
    [InlineData("nicht (nachrichten > 2) und zielgruppen ist leer")]
    [InlineData("volltext enthält 'bedarf'")]
    public Task Any_other_condition_reads_the_cases_of_the_office_only(string text) => FindsAsync(text, "OfficeId=?");

    [Fact]
    public Task A_page_of_the_case_list_with_a_condition_comes_from_an_index() => CheckAsync(async db =>
    {
        var list = new CaseList(db, new CaseConditions(db, Clock));
        var asked = new CaseFilter { Condition = "thema = 'BED-DATEN' und frist vor heute", Limit = "10" };
        await list.PageAsync(asked, PlanDb.Somebody(Roles.Advisor, 1), DeskWorld.Cancel);
    }, maySort: true);

    private async Task FindsAsync(string text, string search)
    {
        var recorder = new PlanRecorder();
        await using (var db = plans.Open(recorder))
        {
            await new CountMatching(db, new CaseConditions(db, Clock)).RunAsync(text, null, PlanDb.Somebody(Roles.Advisor, 1), DeskWorld.Cancel);
        }

        var (sql, parameters) = recorder.Queries[^1];
        var plan = await plans.ExplainAsync(sql, parameters);
        Assert.True(plan.Exists(line => line.Contains(search, StringComparison.Ordinal)), $"{string.Join('\n', plan)}\n\n{sql}");
        Assert.DoesNotContain(plan, line => IsScan(line, sql));
    }
}
