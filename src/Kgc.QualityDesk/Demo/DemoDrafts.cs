using Kgc.QualityDesk.Drafts;

namespace Kgc.QualityDesk.Demo;

/// <summary>Two questions on their way: one that only has to be sent, one of which hardly more than the subject is known.</summary>
internal sealed class DemoDrafts(DemoDesk desk)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await StartAsync(new DraftAnswers
        {
            District = "16055", Subject = "Wie beteiligen wir Eltern an der Planung eines Bewegungsprojekts?",
            Body = "Wir planen mit drei Kitas ein Bewegungsprojekt. Die Eltern erreichen wir bisher kaum. Welche Formen der Beteiligung haben sich bewährt?",
            Setting = "KITA", Phase = "PLANUNG", Name = "Marion Musterfrau", Email = "marion.musterfrau@example.invalid", Organisation = "Kita-Verbund Beispielstadt",
        }, cancel);
        await StartAsync(new DraftAnswers { District = "ST", Subject = "Bedarf im ländlichen Raum" }, cancel);
    }

    private Task<string> StartAsync(DraftAnswers answers, CancellationToken cancel) =>
        desk.GetAsync<StartDraft, string>(start => start.RunAsync(answers, cancel));
}
