using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Demo;

/// <summary>Both offices enter how they are reached; one has changed a text of its own twice, so that its history shows something.</summary>
internal sealed class DemoTexts(DemoDesk desk)
{
    private const string Sentence = "- Wir geben Ihre Angaben nicht an Krankenkassen oder Förderstellen weiter.";

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await ReachAsync("TH", new("kgc.th@example.invalid", "0361 0000-100", "Beispielstraße 12\n99084 Erfurt", "Montag bis Freitag, 9 bis 15 Uhr"), "leitung.th", cancel);
        await ReachAsync("ST", new("kgc.st@example.invalid", "0391 0000-200", "Musterweg 3\n39104 Magdeburg", "Montag bis Donnerstag, 9 bis 14 Uhr"), "leitung.st", cancel);
        var first = EditOffice.DefaultText(OfficeTexts.Privacy, "TH").Replace(Sentence,
            Sentence + "\n- Ihre Anfrage löschen wir drei Jahre nach ihrem Abschluss.", StringComparison.Ordinal);
        desk.Clock.At = now.AddDays(-40);
        await WriteAsync(first, 0, "leitung.th", cancel);
        desk.Clock.At = now.AddDays(-12);
        await WriteAsync(first.Replace("drei Jahre", "zwei Jahre", StringComparison.Ordinal), 1, "admin", cancel);
        desk.Clock.At = now;
    }

    private async Task ReachAsync(string office, OfficeContact contact, string who, CancellationToken cancel)
    {
        var by = await desk.ActorAsync(who, cancel);
        await desk.RunAsync<EditOffice>(e => e.SaveContactAsync(office, contact, 0, by, cancel));
    }

    private async Task WriteAsync(string text, int version, string who, CancellationToken cancel)
    {
        var by = await desk.ActorAsync(who, cancel);
        await desk.RunAsync<EditOffice>(e => e.SaveTextAsync("TH", OfficeTexts.Privacy, text, version, by, cancel));
    }
}
