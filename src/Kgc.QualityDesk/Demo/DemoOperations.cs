using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Demo;

/// <summary>Two that ask the same, merged; a part split off and taken back; a Wiedervorlage, some minutes, and a substitution to come.</summary>
internal sealed class DemoOperations(DemoDesk desk)
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        desk.Clock.At = now;
        var by = await desk.ActorAsync("beratung.th", cancel);
        var target = await AskAsync("Dürfen Honorare für Referierende in den Antrag?", "Kita Sonnenschein", "leitung@kita-sonnenschein.example", by, cancel);
        var merged = await AskAsync("Honorare im Antrag", "Familienzentrum Mitte", "post@familienzentrum.example", by, cancel);
        await desk.RunAsync<MergeCases>(merge => merge.RunAsync(merged, new(target, null, null, "Gleiche Frage zum selben Aufruf"), by, cancel));
        var part = await desk.GetAsync<SplitCase, string>(split => split.RunAsync(
            target, new("Und wie ist es mit Fahrtkosten?", "Gilt das auch für Fahrtkosten der Referierenden?", null, null), null, by, cancel));
        await desk.RunAsync<SplitCase>(split => split.UndoAsync(part, null, by, cancel));
        var today = BerlinTime.DateOf(now);
        await desk.RunAsync<FollowUps>(f => f.SetAsync(target, new(Iso(today.AddDays(7)), "Neue Förderbedingungen abwarten", null), by, cancel));
        await desk.RunAsync<TimeSpent>(t => t.AddAsync(target, new(25, null, "Förderbedingungen gelesen", null), by, cancel));
        var supervisor = await desk.ActorAsync("leitung.th", cancel);
        await desk.RunAsync<Substitutions>(s => s.AddAsync(
            new("beratung.th" + DemoPeople.Domain, "leitung.th" + DemoPeople.Domain, "TH", Iso(today.AddDays(30)), Iso(today.AddDays(44)), "Urlaub"), supervisor, cancel));
    }

    private async Task<string> AskAsync(string subject, string name, string email, Actor by, CancellationToken cancel)
    {
        var question = new QuestionInput
        {
            DistrictKey = "16051", Subject = subject, Body = "Wir möchten für drei Elternabende Referierende einladen. Welche Honorare dürfen wir im Antrag ansetzen?",
            Consent = true, Contact = new ContactInput { Name = name, Email = email },
        };
        return (await desk.GetAsync<OpenCase, OpenCase.Receipt>(open => open.RunAsync(question, Channel.Mail, by, null, cancel))).Number;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
