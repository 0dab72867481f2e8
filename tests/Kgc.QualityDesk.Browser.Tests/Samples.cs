using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Real addresses of every page: by route, who looks at it and at what.</summary>
internal static class Samples
{
    private const string Advisor = "beratung.th", Expert = "fach1.th", Supervisor = "leitung.th", Administrator = "admin";

    private static readonly string Idle = WebDesk.Email("eva.th");

    public static Dictionary<string, Func<DemoWorld, Task<IReadOnlyList<Sample>>>> All { get; } = new(StringComparer.Ordinal)
    {
        ["/"] = Public("/"),
        ["/frage"] = Public("/frage"),
        ["/frage/fortsetzen/{code?}"] = Public("/frage/fortsetzen", "/frage/fortsetzen/" + RecallCode.New()),
        [Step("ort")] = DraftPages("ort"), [Step("frage")] = DraftPages("frage"), [Step("hilfe")] = DraftPages("hilfe"),
        [Step("anlagen")] = DraftPages("anlagen"), [Step("vorhaben")] = DraftPages("vorhaben"), [Step("kontakt")] = DraftPages("kontakt"), [Step("pruefen")] = DraftPages("pruefen"),
        [Step("druck")] = DraftPages("druck"), [Step("spaeter")] = DraftPages("spaeter"), [Step("loeschen")] = DraftPages("loeschen"),
        [Step("beantwortet")] = DraftPages("beantwortet"),
        ["/frage/danke/{token}"] = Fixed(w => [new(DemoWorld.Anyone, $"/frage/danke/{w.TokenOf(w.Case(c => c.Contact.Email is not null))}")]),
        ["/selbstcheck"] = Public("/selbstcheck"),
        ["/selbstcheck/code"] = Public("/selbstcheck/code", "/selbstcheck/code?schritt=gp01"),
        ["/selbstcheck/{run}"] = async w => [new(DemoWorld.Anyone, $"/selbstcheck/{await SelfCheckRoom.OpenAsync(w)}"), new(DemoWorld.Stranger, "/selbstcheck/erfunden")],
        ["/selbstcheck/{run}/angaben"] = SelfCheckRoom.Page("angaben"),
        ["/selbstcheck/{run}/{criterion}"] = SelfCheckRoom.Page("gp05", "gp07"),
        ["/selbstcheck/{run}/ergebnis"] = SelfCheckRoom.Page("ergebnis"),
        ["/selbstcheck/{run}/vergleich"] = SelfCheckRoom.Page("vergleich"),
        ["/status"] = Public("/status"),
        ["/status/{token}"] = TrackingAsync,
        ["/status/{token}/oeffnen/{key}"] = async w =>
        {
            var (valid, used) = await w.OpeningLinks();
            return [new(DemoWorld.Stranger, valid), new(DemoWorld.Stranger, used)];
        },
        ["/{topic:regex(^(datenschutz|impressum|barrierefreiheit)$)}/{office?}"] = Public(
            "/datenschutz", "/datenschutz/th", "/datenschutz/st", "/impressum", "/impressum/th", "/barrierefreiheit", "/barrierefreiheit/st"),
        ["/barriere-melden"] = Public("/barriere-melden", "/barriere-melden?seite=/status/%E2%80%A6"),
        ["/barriere-melden/danke/{token}"] = ThanksOf(CaseType.BarrierReport),
        ["/datenschutz/anfrage"] = Public("/datenschutz/anfrage"),
        ["/datenschutz/anfrage/danke/{token}"] = ThanksOf(CaseType.DataSubjectRequest),
        ["/leichte-sprache/{office?}"] = Public("/leichte-sprache", "/leichte-sprache/st"),
        ["/fehler/{code:int}"] = Fixed(_ =>
        [
            .. new[] { 400, 401, 403, 404, 405, 409, 413, 429, 500, 503 }.Select(code => new Sample(DemoWorld.Anyone, $"/fehler/{code}")),
            new(Advisor, "/fehler/404"), new(Advisor, "/desk/verwaltung/personen"), new(DemoWorld.Anyone, "/gibt-es-nicht"),
        ]),
        ["/wissen"] = Public("/wissen", "/wissen?q=Wie+erreichen+wir+%C3%A4ltere+Menschen%2C+die+zur%C3%BCckgezogen+leben%3F", "/wissen?q=xyzxyz", "/wissen?art=workshop", "/wissen?thema=BED-DATEN"),
        ["/wissen/{slug}"] = KnowledgeAsync,
        ["/wissen/vorschlaege"] = Public("/wissen/vorschlaege"),
        ["/wissen/danke"] = Public("/wissen/danke"),
        ["/gutachten/{token}"] = ReviewSamples.LinksAsync,
        ["/gutachten/danke"] = Public("/gutachten/danke", "/gutachten/danke?abgegeben=ja"),
        ["/desk/faelle/{number}/fachpruefung"] = Fixed(ReviewSamples.Requests),
        ["/desk/pruefungen/{id}"] = ReviewSamples.PagesAsync,
        ["/anmelden"] = Public("/anmelden", "/anmelden?weiter=/desk/faelle"),
        ["/anmelden/link/{token}"] = async w => [new(DemoWorld.Anyone, await w.SignInLink()), new(DemoWorld.Anyone, "/anmelden/link/erfunden")],
        ["/abmelden"] = Public("/abmelden"),
        ["/desk"] = By("/desk", Advisor, Supervisor, Expert, Administrator, Idle),
        ["/desk/naechste"] = By("/desk/naechste", Advisor),
        ["/desk/uebersicht/{pile}"] = Fixed(_ =>
        [
            new(Advisor, "/desk/uebersicht/wartet"), new(Supervisor, "/desk/uebersicht/haengt"), new(Supervisor, "/desk/uebersicht/ueberfaellig"),
            new(Expert, "/desk/uebersicht/bald-faellig"),
        ]),
        ["/desk/tastatur"] = By("/desk/tastatur", Advisor, Administrator),
        ["/desk/aufgaben"] = By("/desk/aufgaben", Advisor, Expert, Supervisor, Administrator, Idle),
        ["/desk/aufgaben/offen"] = By("/desk/aufgaben/offen", Advisor, Expert, Supervisor),
        ["/desk/aufgaben/{id}"] = Fixed(Tasks),
        ["/desk/faelle"] = Fixed(_ =>
        [
            new(Advisor, "/desk/faelle"), new(Supervisor, "/desk/faelle?sortierung=due&abschnitt=intake"),
            new(Advisor, "/desk/faelle?suche=gibtesnicht"), new(Advisor, "/desk/faelle?stand=question-to-you"),
        ]),
        ["/desk/faelle/sammel"] = Fixed(w =>
        [
            new(Advisor, "/desk/faelle/sammel?alle=1"), new(Advisor, "/desk/faelle/sammel"),
            new(Advisor, "/desk/faelle/sammel?alle=1&was=set-topic&neuesThema=BED-DATEN"), new(Supervisor, "/desk/faelle/sammel?alle=1&was=assign"),
        ]),
        ["/desk/ansichten"] = By("/desk/ansichten", Advisor, "beratung.st"),
        ["/desk/ansichten/{id}"] = Fixed(_ =>
            [new(Advisor, "/desk/ansichten/neu?bedingung=überfällig und Beratung = ich&spalten=number,subject,due&sortierung=due")]),
        ["/desk/suche"] = Fixed(_ =>
        [
            new(Advisor, "/desk/suche"), new(Advisor, "/desk/suche?q=Bedarf"), new(Expert, "/desk/suche?q=Gesundheit&wo=case"), new(Advisor, "/desk/suche?q=gibtesnicht"),
            new(Advisor, "/desk/suche?q=der die das"),
        ]),
        ["/desk/faelle/{number}"] = async w => [.. CasePages(w), new(Supervisor, $"/desk/faelle/{(await WithFileAsync(w)).Number}")],
        ["/desk/faelle/{number}/kontakt"] = Fixed(w => [new(Advisor, $"/desk/faelle/{Warned(w).Number}/kontakt")]),
        ["/desk/faelle/{number}/nachtrag"] = Fixed(w =>
            [new(Advisor, $"/desk/faelle/{Warned(w).Number}/nachtrag"), new(Supervisor, $"/desk/faelle/{w.Case(c => c.Office!.Code == "TH" && c.Status == CaseStatus.Answered).Number}/nachtrag")]),
        ["/desk/faelle/{number}/brief/{revision:int}"] = Fixed(w => [new(Advisor, $"/desk/faelle/{Unsent(w).Number}/brief/1")]),
        ["/desk/faelle/{number}/zwischennachricht"] = Fixed(w => [new(Advisor, $"/desk/faelle/{Warned(w).Number}/zwischennachricht")]),
        ["/desk/faelle/{number}/texte"] = Writing.BothTextsAsync,
        ["/desk/entwuerfe"] = By("/desk/entwuerfe", Advisor, Expert),
        ["/desk/schreiben"] = By("/desk/schreiben", Advisor),
        ["/desk/erwaehnungen"] = By("/desk/erwaehnungen", Supervisor, Advisor),
        ["/desk/textbausteine"] = By("/desk/textbausteine", Advisor),
        ["/desk/textbausteine/{id}"] = Writing.ModulesAsync,
        ["/desk/faelle/{number}/verbindungen"] = Fixed(w =>
            [new(Advisor, $"/desk/faelle/{w.Case(c => c.IsMerged).Number}/verbindungen"), new(Supervisor, $"/desk/faelle/{w.Case(c => c.MergedCases > 0).Number}/verbindungen")]),
        ["/desk/faelle/{number}/zusammenfuehren"] = Fixed(w =>
        [
            new(Advisor, $"/desk/faelle/{Warned(w).Number}/zusammenfuehren"),
            new(Advisor, $"/desk/faelle/{Warned(w).Number}/zusammenfuehren?Into={w.Case(c => c.MergedCases > 0).Number}"),
        ]),
        ["/desk/faelle/{number}/abtrennen"] = Fixed(w => [new(Advisor, $"/desk/faelle/{Warned(w).Number}/abtrennen")]),
        ["/desk/faelle/{number}/uebergeben"] = Fixed(w => [new(Advisor, $"/desk/faelle/{Warned(w).Number}/uebergeben")]),
        ["/desk/faelle/{number}/wiedervorlage"] = Fixed(w => [new(Advisor, $"/desk/faelle/{w.Case(c => c.FollowUpOn is not null).Number}/wiedervorlage")]),
        ["/desk/faelle/{number}/zeit"] = Fixed(w => [new(Advisor, $"/desk/faelle/{w.Case(c => c.MinutesSpent > 0).Number}/zeit")]),
        ["/desk/abgegeben"] = By("/desk/abgegeben", Advisor, Supervisor),
        ["/desk/vertretungen"] = By("/desk/vertretungen", Advisor, Supervisor),
        ["/desk/bedingungen"] = Fixed(_ =>
        [
            new(Advisor, "/desk/bedingungen"), new(Supervisor, "/desk/bedingungen?bedingung=offen oder nicht offen"),
            new(Advisor, "/desk/bedingungen?bedingung=tehma = ja und dann noch etwas Langes dahinter"), new(Advisor, "/desk/faelle?bedingung=frist vor"),
            new(Advisor, "/desk/faelle?bedingung=priorität = dringend"),
        ]),
        ["/desk/anfrage"] = By("/desk/anfrage", Advisor),
        ["/desk/auswertung/berichte"] = By("/desk/auswertung/berichte", Supervisor),
        ["/desk/auswertung/berichte/{office}/{year:int}"] = Fixed(_ =>
        [
            new(Supervisor, "/desk/auswertung/berichte/TH/2025"), new("leitung.st", "/desk/auswertung/berichte/ST/2026"),
            new(Supervisor, "/desk/auswertung/berichte/TH/2025?fassung=0&sicht=intern"),
        ]),
        ["/desk/auswertung/berichte/{office}/{year:int}/faelle"] = Fixed(_ =>
        [
            new(Supervisor, "/desk/auswertung/berichte/TH/2025/faelle?kennzahl=requests_received"), new(Supervisor, "/desk/auswertung/berichte/TH/2025/faelle?kennzahl=district&zelle=16054"),
        ]),
        ["/desk/auswertung/export"] = Fixed(_ =>
            [new(Supervisor, "/desk/auswertung/export"), new(Advisor, "/desk/auswertung/export?format=csv&bedingung=Thema%20%3D")]),
        ["/desk/auswertung"] = Fixed(_ =>
        [
            new(Advisor, "/desk/auswertung"), new(Supervisor, "/desk/auswertung"), new(Supervisor, "/desk/auswertung?von=2001-01-01&bis=2001-12-31"),
            new(Supervisor, "/desk/auswertung?von=2026-12-31&bis=2026-01-01"), new(Supervisor, "/desk/auswertung?von=2021-01-01&bis=2026-12-31"),
        ]),
        ["/desk/auswertung/selbstchecks"] = Fixed(_ =>
        [
            new(Supervisor, "/desk/auswertung/selbstchecks"), new("beratung.st", "/desk/auswertung/selbstchecks?jahr=2024"), new(Advisor, "/desk/auswertung/selbstchecks?jahr=viele"),
        ]),
        ["/desk/auswertung/faelle"] = Fixed(_ =>
        [
            new(Supervisor, "/desk/auswertung/faelle?figur=all"), new(Advisor, "/desk/auswertung/faelle?figur=overdue"),
            new(Supervisor, "/desk/auswertung/faelle?figur=month:2001-01"),
        ]),
        ["/desk/veroeffentlichungen"] = By("/desk/veroeffentlichungen", Advisor, Supervisor),
        ["/desk/veroeffentlichungen/{id}"] = PublicationSamples.DraftsAsync,
        ["/desk/veroeffentlichungen/eintrag/{slug}"] = PublicationSamples.EntriesAsync,
        ["/desk/profil"] = By("/desk/profil", Advisor),
        ["/desk/verwaltung"] = By("/desk/verwaltung", Supervisor, Administrator),
        ["/desk/verwaltung/personen"] = By("/desk/verwaltung/personen", Administrator),
        ["/desk/verwaltung/personen/zugang"] = By("/desk/verwaltung/personen/zugang?email=beratung.th%40demo.invalid", Administrator),
        ["/desk/verwaltung/ablaeufe"] = By("/desk/verwaltung/ablaeufe", Supervisor, Administrator),
        ["/desk/verwaltung/ablaeufe/{id}"] = By("/desk/verwaltung/ablaeufe/quality-question", Supervisor, Administrator),
        ["/desk/verwaltung/ablaeufe/{id}/fassungen/{n:int}"] = By("/desk/verwaltung/ablaeufe/quality-question/fassungen/2", Supervisor, Administrator),
        ["/desk/verwaltung/ablaeufe/{id}/vergleich"] = By("/desk/verwaltung/ablaeufe/quality-question/vergleich?von=2&bis=3", Supervisor),
        ["/desk/verwaltung/ablaeufe/{id}/entwuerfe/{draft}"] = async w =>
        [
            new(Supervisor, $"/desk/verwaltung/ablaeufe/quality-question/entwuerfe/{await w.Draft()}"),
            new(Administrator, $"/desk/verwaltung/ablaeufe/quality-question/entwuerfe/{await w.Draft()}"),
        ],
        ["/desk/verwaltung/ablaeufe/{id}/umstellung"] = async w =>
        [
            new(Administrator, "/desk/verwaltung/ablaeufe/quality-question/umstellung?von=2"),
            new(Administrator, $"/desk/verwaltung/ablaeufe/quality-question/umstellung?entwurf={await w.Draft()}&ergebnis=blocked"),
        ],
        ["/desk/verwaltung/ablaeufe/{id}/umstellungen/{batch}"] = async w =>
            [new(Administrator, $"/desk/verwaltung/ablaeufe/quality-question/umstellungen/{await w.Batch()}")],
        ["/desk/verwaltung/ablaeufe/{definition}/{version:int}/simulator"] = Fixed(_ =>
        [
            new(Supervisor, "/desk/verwaltung/ablaeufe/quality-question/2/simulator"), new(Administrator, "/desk/verwaltung/ablaeufe/quality-question/2/simulator?s=0.1&s=v&s=v"),
            new(Supervisor, "/desk/verwaltung/ablaeufe/municipal-coaching/1/simulator?s=0.0&s=0.0&s=9.9"),
        ]),
        ["/desk/verwaltung/stoerungen"] = By("/desk/verwaltung/stoerungen", Supervisor, Administrator),
        ["/desk/verwaltung/kalender/{office}"] = By("/desk/verwaltung/kalender/TH", Supervisor, Administrator),
        ["/desk/verwaltung/zusagen/{office}"] = By("/desk/verwaltung/zusagen/TH", Supervisor),
        ["/desk/verwaltung/zusagen/{office}/{id}"] = Fixed(w =>
            [new(Supervisor, "/desk/verwaltung/zusagen/TH/neu"), new(Administrator, $"/desk/verwaltung/zusagen/TH/{Warned(w).Promise!.Id}")]),
        ["/desk/verwaltung/kontakt/{office}"] = By("/desk/verwaltung/kontakt/TH", Supervisor, Administrator),
        ["/desk/verwaltung/texte/{office}/{key}/verlauf"] = Fixed(_ =>
        [
            new(Supervisor, "/desk/verwaltung/texte/TH/privacy/verlauf"), new(Administrator, "/desk/verwaltung/texte/ST/imprint/verlauf"),
            new(Administrator, "/desk/verwaltung/texte/TH/contact/verlauf"),
        ]),
        ["/desk/verwaltung/texte/{office}/{key}/fassungen/{n:int}"] = Fixed(_ =>
        [
            new(Supervisor, "/desk/verwaltung/texte/TH/privacy/fassungen/0"), new(Administrator, "/desk/verwaltung/texte/TH/privacy/fassungen/2"),
            new(Supervisor, "/desk/verwaltung/texte/TH/contact/fassungen/1"),
        ]),
        ["/desk/verwaltung/texte/{office}/{key}"] = Fixed(_ =>
            [new(Supervisor, "/desk/verwaltung/texte/TH/privacy"), new(Administrator, "/desk/verwaltung/texte/ST/mail.acknowledgement")]),
    };

    private static Func<DemoWorld, Task<IReadOnlyList<Sample>>> ThanksOf(string type) =>
        Fixed(w => [.. w.Cases.Where(c => c.TypeCode == type).Take(2).Select(c => new Sample(DemoWorld.Anyone,
            (type == CaseType.BarrierReport ? "/barriere-melden" : "/datenschutz/anfrage") + "/danke/" + w.TokenOf(c)))]);

    private static async Task<IReadOnlyList<Sample>> TrackingAsync(DemoWorld world)
    {
        List<Case> states = [.. Enum.GetValues<CaseStatus>().Select(s => world.Case(c => c.Status == s && c.WithdrawnAt is null && c.Messages.Count > 0))];
        states.Add(world.Case(c => c.WithdrawnAt is not null && !c.IsClosed));
        states.Add(await WithFileAsync(world));
        List<Sample> all = [new(DemoWorld.Stranger, $"/status/{world.TokenOf(states[0])}"), new(DemoWorld.Stranger, $"/status/{world.TokenOf(states[0])}?code=true")];
        all.AddRange(states.Select(c => new Sample(DemoWorld.Anyone, $"/status/{world.TokenOf(c)}") { Opens = c }));
        all.AddRange(states.Skip(1).Select(c => new Sample(DemoWorld.Stranger, $"/status/{world.TokenOf(c)}")));
        // A poor rating, long ago; and everything on paper.
        var poor = world.Case(c => c.Rating <= Kgc.QualityDesk.Cases.Case.PoorRating && c.AnsweredAt is not null);
        all.AddRange(new[] { "", "?druck=true" }.Select(view => new Sample(DemoWorld.Anyone, $"/status/{world.TokenOf(poor)}{view}") { Opens = poor }));
        return all;
    }

    private static async Task<Case> WithFileAsync(DemoWorld world)
    {
        var id = await world.Desk.DbAsync(db => db.Attachments.Where(a => a.CaseId != null).OrderBy(a => a.Id).Select(a => a.CaseId).FirstAsync(WebDesk.Cancel));
        return world.Cases.Single(c => c.Id == id);
    }

    private static IReadOnlyList<Sample> Tasks(DemoWorld world)
    {
        Sample Of(string type, string? who = null) => world.Task(type) is var task
            ? new(who ?? task.Assignee?.Email ?? Advisor, $"/desk/aufgaben/{task.PublicId}") : throw new InvalidOperationException(type);
        var returned = world.Cases.First(c => c.Tasks.Exists(t => t is { Type: TaskTypes.DraftResponse, State: TaskState.Open }) && c.Revisions.Count > 0);
        var approving = world.Cases.First(c => c.Tasks.Exists(t => t is { Type: TaskTypes.ApproveResponse, State: TaskState.Open }));
        var resting = world.Cases.SelectMany(c => c.Tasks).First(t => t.State == TaskState.Suspended);
        var done = world.Cases.Where(c => c.Office!.Code == "TH").SelectMany(c => c.Tasks).First(t => t.State == TaskState.Completed);
        return
        [
            Of(TaskTypes.Triage), Of(TaskTypes.ExpertReview), Of(TaskTypes.ExpertReview, Supervisor), Of(TaskTypes.DraftResponse),
            Of(TaskTypes.DeliverMessage), Of(TaskTypes.ApproveAddendum, Supervisor), Of(TaskTypes.DeadlineWarning), Of(TaskTypes.Triage, Supervisor),
            new(returned.Office!.Code == "TH" ? Advisor : "beratung.st", $"/desk/aufgaben/{returned.Tasks.First(t => t.Type == TaskTypes.DraftResponse && t.State == TaskState.Open).PublicId}"),
            .. new[] { approving.Office!.Code == "TH" ? Supervisor : "leitung.st", approving.Office.Code == "TH" ? Advisor : "beratung.st" }
                .Select(who => new Sample(who, $"/desk/aufgaben/{approving.Tasks.First(t => t.Type == TaskTypes.ApproveResponse && t.State == TaskState.Open).PublicId}")),
            new(resting.OfficeId == done.OfficeId ? Advisor : "beratung.st", $"/desk/aufgaben/{resting.PublicId}"),
            new(Advisor, $"/desk/aufgaben/{done.PublicId}"),
        ];
    }

    /// <summary>An open case of Thüringen whose date is in danger.</summary>
    private static Case Warned(DemoWorld world) => world.Case(c =>
        c.Office!.Code == "TH" && c.AnsweredAt is null && c.Tasks.Exists(t => t is { Type: TaskTypes.DeadlineWarning, State: TaskState.Open }));

    private static Case Unsent(DemoWorld world) => world.Case(c => c.Office!.Code == "TH" && c.Revisions.Count == 1 && c.Revisions[0].SentAt is null);

    private static IReadOnlyList<Sample> CasePages(DemoWorld world)
    {
        Sample Of(Case c) => new(c.Office!.Code == "TH" ? Supervisor : "leitung.st", $"/desk/faelle/{c.Number}");
        var reviewed = world.Task(TaskTypes.ExpertReview);
        return
        [
            .. Enum.GetValues<Stage>().Select(stage => Of(world.Case(c => c.Stage == stage))),
            .. Enum.GetValues<CaseStatus>().Select(status => Of(world.Case(c => c.Status == status))),
            Of(world.Cases.MaxBy(c => c.Messages.Count)!), Of(world.Case(c => c.ClosureReason is not null && c.Revisions.Count == 0)),
            Of(world.Case(c => c.WithdrawnAt is not null)), Of(Warned(world)),
            new(reviewed.Assignee!.Email!, $"/desk/faelle/{world.Cases.First(c => c.Tasks.Contains(reviewed)).Number}"),
        ];
    }

    /// <summary>One of each kind, and an answer that is due for another check.</summary>
    private static async Task<IReadOnlyList<Sample>> KnowledgeAsync(DemoWorld world)
    {
        var entries = await world.Desk.DbAsync(db => db.KnowledgeEntries.AsNoTracking().OrderBy(e => e.Slug).ToListAsync(WebDesk.Cancel));
        var chosen = entries.DistinctBy(e => e.Kind).Append(entries.Where(e => e.ReviewedUntil is not null).MinBy(e => e.ReviewedUntil)!);
        return [.. chosen.Select(e => new Sample(DemoWorld.Anyone, $"/wissen/{e.Slug}?von=frage"))];
    }

    private static string Step(string page) => "/frage/{draft:length(32)}/" + page;

    private static Func<DemoWorld, Task<IReadOnlyList<Sample>>> DraftPages(string page) =>
        async w => [new(DemoWorld.Anyone, await w.QuestionDraft(page))];

    private static Func<DemoWorld, Task<IReadOnlyList<Sample>>> Fixed(Func<DemoWorld, IReadOnlyList<Sample>> samples) => w => Task.FromResult(samples(w));

    private static Func<DemoWorld, Task<IReadOnlyList<Sample>>> Public(params string[] addresses) => Fixed(_ => [.. addresses.Select(a => new Sample(DemoWorld.Anyone, a))]);

    private static Func<DemoWorld, Task<IReadOnlyList<Sample>>> By(string address, params string[] people) => Fixed(_ => [.. people.Select(p => new Sample(p, address))]);
}
