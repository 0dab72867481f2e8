using System.Text.Encodings.Web;
using System.Text.Json;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Live;

namespace Kgc.QualityDesk.Web.Live;

/// <summary>Writes signals as the lines of an event stream: <c>fall</c>, <c>aufgaben</c>, <c>anwesend</c> and <c>viel</c>, each with a mark to go on from.</summary>
internal sealed class EventLines(HttpResponse response, LiveMarks marks, LiveMark mark)
{
    // An event stream is nobody's script: umlauts need not be six letters long.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private LiveMark _mark = mark;

    /// <summary>What a page is told of an act; nothing that its reader could not see on the case's page.</summary>
    private sealed record Told(string Number, string Text, string Who, string Time);

    /// <summary>A stream that breaks is not asked for again at once: twenty windows would besiege a program that starts.</summary>
    public Task BeginAsync(CancellationToken cancel) => SendAsync("retry: 2000\n\n", cancel);

    /// <summary>A stream that ends as planned is: what happens meanwhile would else be seen two seconds late.</summary>
    public Task EndAsync(CancellationToken cancel) => SendAsync("retry: 50\n\n", cancel);

    public Task BeatAsync(CancellationToken cancel) => SendAsync(": noch da\n\n", cancel);

    public Task WriteAsync(LiveSignal signal, CancellationToken cancel)
    {
        _mark = new LiveMark(Math.Max(_mark.Id, signal.Act?.Id ?? 0), signal.Stamp ?? _mark.Stamp);
        var (name, data) = signal.Kind switch
        {
            LiveSignalKind.Act => ("fall", JsonSerializer.Serialize(Of(signal.Act!), Json)),
            LiveSignalKind.Presence => ("anwesend", JsonSerializer.Serialize(new { signal.Number }, Json)),
            LiveSignalKind.Tasks => ("aufgaben", "{}"),
            _ => ("viel", "{}"),
        };
        return SendAsync($"event: {name}\nid: {marks.Seal(_mark)}\ndata: {data}\n\n", cancel);
    }

    /// <summary>An id without data is no event, but the browser sends it along when it comes again.</summary>
    public Task MarkAsync(CancellationToken cancel) => SendAsync($"id: {marks.Seal(_mark)}\n\n", cancel);

    private static Told Of(LiveEvent act) => new(act.Number, EntryKinds.German(act.Kind), act.Who, GermanDates.Time(act.At));

    private async Task SendAsync(string text, CancellationToken cancel)
    {
        await response.WriteAsync(text, cancel);
        await response.Body.FlushAsync(cancel);
    }
}
