using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Kgc.QualityDesk.Tests.Attachments;

namespace Kgc.QualityDesk.Web.Tests.Attachments;

/// <summary>Just enough of a clamd, on a free port of this machine: it finds the EICAR string, or answers as a test says.</summary>
internal sealed class TinyClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public TinyClamd()
    {
        _listener.Start();
        _work = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Instead of looking; null hangs up without a word.</summary>
    public Func<byte[], string?> Answers { get; set; } = content =>
        Encoding.Latin1.GetString(content).Contains(SampleFiles.Eicar, StringComparison.Ordinal) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";

    /// <summary>Bytes after which it says that it is too much and hangs up, as clamd does.</summary>
    public int Most { get; set; } = int.MaxValue;

    /// <summary>Keeps it from answering until it is set.</summary>
    public TaskCompletionSource? Waits { get; set; }

    public int Scans { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task TalkAsync(NetworkStream wire)
    {
        var command = new byte["zINSTREAM\0".Length];
        await wire.ReadExactlyAsync(command, _stop.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        Scans++;
        using var content = new MemoryStream();
        while (await LengthAsync(wire) is > 0 and var length)
        {
            var piece = new byte[length];
            await wire.ReadExactlyAsync(piece, _stop.Token);
            content.Write(piece);
            if (content.Length > Most)
            {
                await wire.WriteAsync("INSTREAM size limit exceeded. ERROR\0"u8.ToArray(), _stop.Token);
                return;
            }
        }

        if (Waits is not null)
        {
            await Waits.Task.WaitAsync(_stop.Token);
        }

        if (Answers(content.ToArray()) is { } answer)
        {
            await wire.WriteAsync(Encoding.Latin1.GetBytes(answer), _stop.Token);
        }
    }

    private async Task<int> LengthAsync(NetworkStream wire)
    {
        var length = new byte[4];
        await wire.ReadExactlyAsync(length, _stop.Token);
        return BinaryPrimitives.ReadInt32BigEndian(length);
    }
}
