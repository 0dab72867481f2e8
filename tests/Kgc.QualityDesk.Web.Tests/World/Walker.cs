using System.Net;

namespace Kgc.QualityDesk.Web.Tests.World;

/// <summary>Somebody on the walk to a question: fills in what a page asks for and goes on, in a browser of their own.</summary>
internal sealed class Walker(WebDesk desk)
{
    /// <summary>A question with the six answers that are needed.</summary>
    public static readonly (string Step, string Name, string Value)[] Answers =
    [
        ("ort", "Input.District", "16055"), ("frage", "Input.Subject", "Wie weisen wir den Bedarf nach?"), ("frage", "Input.Body", "Uns fehlen Daten."),
        ("kontakt", "Input.Name", "Erika Beispiel"), ("kontakt", "Input.Email", "erika@verein.example"),
    ];

    public Visitor Browser { get; } = new(desk);

    /// <summary>The draft's public id, once it has begun.</summary>
    public string Draft { get; private set; } = "";

    public string At(string page) => $"/frage/{Draft}/{page}";

    /// <summary>Begins and shows the first step.</summary>
    public async Task<Visitor.Shown> Start()
    {
        var start = await Browser.Open("/frage");
        var first = await Browser.Submit(start, "/frage", ("Siegel", start.Field("Siegel")));
        Draft = first.Path.Split('/')[2];
        return first;
    }

    public Task<Visitor.Shown> Open(string page) => Browser.Open(At(page));

    /// <summary>Sends the form of a page as it was shown, with these fields.</summary>
    public Task<Visitor.Shown> Send(Visitor.Shown page, string handler, params (string Name, string Value)[] fields) =>
        Browser.Send(page, page.Path.Split('?')[0] + handler, [.. fields, ("Siegel", page.Field("Siegel")), ("Stand", page.Field("Stand"))]);

    /// <summary>Opens a step, fills it in and goes on; shows what follows.</summary>
    public async Task<Visitor.Shown> Fill(string step, params (string Name, string Value)[] fields)
    {
        var answer = await Send(await Open(step), "", fields);
        Assert.True(answer.Status == HttpStatusCode.Found, $"{step}: {answer.Status}: {answer.Text[..Math.Min(600, answer.Text.Length)]}");
        return await Browser.Open(answer.To);
    }

    /// <summary>From the start to the summary, with what a test wants otherwise.</summary>
    public async Task<Visitor.Shown> ToReview(params (string Name, string Value)[] other)
    {
        await Start();
        foreach (var step in Answers.GroupBy(a => a.Step, StringComparer.Ordinal))
        {
            await Fill(step.Key, [.. step.Select(a => (a.Name, other.Where(o => o.Name == a.Name).Select(o => o.Value).FirstOrDefault(a.Value)))]);
        }

        return await Open("pruefen");
    }

    /// <summary>Sends the summary, which must lead to the thank-you page.</summary>
    public async Task<Visitor.Shown> Finish(Visitor.Shown review)
    {
        var answer = await Send(review, "", ("Input.Consent", "true"));
        Assert.True(answer.Status == HttpStatusCode.Found, $"{answer.Status}: {answer.Text[..Math.Min(600, answer.Text.Length)]}");
        return await Browser.Open(answer.To);
    }

    /// <summary>The whole walk; shows the thank-you page.</summary>
    public async Task<Visitor.Shown> Ask(params (string Name, string Value)[] other) => await Finish(await ToReview(other));
}
