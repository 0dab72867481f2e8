using System.Globalization;
using System.Text.Json;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Demo;

/// <summary>Reads what the demo tells: questions, contacts, phrases, stories and the cases that follow them.</summary>
internal sealed class DemoFiles
{
    private const string Prefix = "Kgc.QualityDesk.Demo.";

    private readonly ILookup<string, string> _phrases;

    public DemoFiles()
    {
        _phrases = Rows("phrases.csv").ToLookup(r => r[0], r => r[1]);
        Questions = JsonSerializer.Deserialize<List<DemoQuestion>>(Text("questions.json"), JsonSerializerOptions.Web)!;
        var contacts = Rows("contacts.csv").ConvertAll(r => new DemoContact(r[0], r[1], r[2]));
        var stories = Rows("stories.csv").ToDictionary(
            r => r[0], r => r[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DemoBeat.Parse).ToList());
        Plans = Rows("cases.csv").ConvertAll(r => new DemoPlan(
            Number(r[0]), stories[r[1]], Questions[Number(r[2]) - 1], r[3], Enum.Parse<Channel>(r[4]), r[5] == "yes", contacts[Number(r[6]) - 1], r.ElementAtOrDefault(7)));
    }

    public IReadOnlyList<DemoQuestion> Questions { get; }

    public IReadOnlyList<DemoPlan> Plans { get; }

    /// <summary>One of the phrases of a kind; the same number gives the same phrase.</summary>
    public string Phrase(string kind, int number)
    {
        var all = _phrases[kind].ToList();
        return all[number % all.Count];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string file) =>
        [.. Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(l => l.Split(';'))];

    private static string Text(string file)
    {
        using var reader = new StreamReader(typeof(DemoFiles).Assembly.GetManifestResourceStream(Prefix + file)!);
        return reader.ReadToEnd();
    }
}
