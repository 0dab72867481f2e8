using Kgc.QualityDesk.Views;

namespace Kgc.QualityDesk.Demo;

/// <summary>Views that an office shares, and one of an advisor's own.</summary>
internal sealed class DemoViews(DemoDesk desk)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var code in new[] { "TH", "ST" })
        {
            ViewInput[] shared =
            [
                new("Überfällig", "überfällig", ["subject", "advisor", "stage", "due"], "due", code),
                new("Noch bei niemandem", "offen und Beratung ist leer", ["subject", "topic", "received", "due"], "received", code),
                new("Wartet auf Antwort der Ratsuchenden", "offen und ruht", ["subject", "contact", "advisor", "received"], "received", code),
            ];
            ViewInput own = new("Meine offenen, nächste Frist zuerst", "offen und Beratung = ich", ["subject", "contact", "status", "due"], "due", null);
            await AddAsync($"leitung.{code.ToLowerInvariant()}", shared, cancel);
            await AddAsync($"beratung.{code.ToLowerInvariant()}", [own], cancel);
        }
    }

    private async Task AddAsync(string who, IEnumerable<ViewInput> views, CancellationToken cancel)
    {
        var by = await desk.ActorAsync(who, cancel);
        foreach (var view in views)
        {
            await desk.GetAsync<EditViews, string>(edit => edit.AddAsync(view, by, cancel));
        }
    }
}
