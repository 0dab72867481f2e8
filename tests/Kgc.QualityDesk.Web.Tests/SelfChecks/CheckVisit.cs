using Kgc.QualityDesk.Web.Security;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.SelfChecks;

/// <summary>Somebody at a browser who goes through a self-check.</summary>
internal sealed class CheckVisit(WebDesk desk)
{
    public Visitor Visitor { get; } = new(desk);

    public string Run { get; private set; } = "";

    public string Code { get; private set; } = "";

    public static async Task<CheckVisit> Begin(WebDesk desk, string length = "short")
    {
        var visit = new CheckVisit(desk);
        var page = await visit.Visitor.Open("/selbstcheck");
        page = await visit.Visitor.Submit(page, "/selbstcheck", ("Lauf", page.Field("Lauf")), (RecallAccess.Field, page.Field(RecallAccess.Field)), ("Input.Length", length));
        (visit.Run, visit.Code) = (page.Path.Split('/')[2], page.Html.Split("<strong>")[1].Split('<')[0]);
        return visit;
    }

    public string At(string page) => $"/selbstcheck/{Run}/{page}";

    public Task<Visitor.Shown> Open(string page) => Visitor.Open(At(page));

    /// <summary>Sends the form of a page with its seal and the version that it shows.</summary>
    public static (string, string)[] Form(Visitor.Shown page, params (string, string)[] fields) =>
        [.. fields, (RecallAccess.Field, page.Field(RecallAccess.Field)), ("Seen", page.Field("Seen"))];

    public Task<Visitor.Shown> Send(Visitor.Shown page, string to, params (string, string)[] fields) => Visitor.Send(page, At(to), Form(page, fields));

    public Task<Visitor.Shown> Submit(Visitor.Shown page, string to, params (string, string)[] fields) => Visitor.Submit(page, At(to), Form(page, fields));

    public async Task<Visitor.Shown> Describe() => await Submit(await Open("angaben"), "angaben",
        ("Input.Chosen", "GP05"), ("Input.Chosen", "GP08"), ("Input.Alias", "Bunter <b>Garten</b>"), ("Input.Place", "16055"), ("Input.Setting", "KITA"), ("Input.Phase", "PLANUNG"));

    public Task<Visitor.Shown> Say(Visitor.Shown page, string criterion, string choice, string note = "") =>
        Submit(page, criterion, ("Input.Choice", choice), ("Input.Note", note), ("Aktion", "weiter"));
}
