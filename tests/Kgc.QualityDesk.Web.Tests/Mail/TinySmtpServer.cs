using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kgc.QualityDesk.Web.Tests.Mail;

/// <summary>Just enough of a mail server, on a free port of this machine.</summary>
internal sealed class TinySmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    /// <param name="answers">what to say to a command word instead of 250</param>
    public TinySmtpServer(Dictionary<string, string>? answers = null)
    {
        _listener.Start();
        _work = ServeAsync(answers ?? []);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<byte[]> Messages { get; } = [];

    public List<string> Commands { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
    }

    private async Task ServeAsync(Dictionary<string, string> answers)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream(), answers);
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream, Dictionary<string, string> answers)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 1024, leaveOpen: true);
        await SayAsync(stream, "220 tiny");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            Commands.Add(line);
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (answers.TryGetValue(word, out var answer))
            {
                await SayAsync(stream, answer);
            }
            else if (word == "DATA")
            {
                await SayAsync(stream, "354 go on");
                Messages.Add(await ReadMessageAsync(reader));
                await SayAsync(stream, "250 taken");
            }
            else
            {
                await SayAsync(stream, word == "QUIT" ? "221 bye" : "250 fine");
            }
        }
    }

    private async Task<byte[]> ReadMessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            message.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(message.ToString());
    }

    private async Task SayAsync(NetworkStream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _stop.Token);
}
