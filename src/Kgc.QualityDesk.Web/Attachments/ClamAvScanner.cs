using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Web.Attachments;

/// <summary>Asks a clamd by its INSTREAM command: pieces with their length before them, an empty piece at the end, one line back.</summary>
internal sealed class ClamAvScanner(ClamAvSettings settings) : IFileScanner
{
    private const int Piece = 32 * 1024;
    private const int LongestAnswer = 1024;

    public bool IsOn => true;

    public async Task<ScanResult> ScanAsync(Stream content, CancellationToken cancel)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Host, settings.Port, cancel);
            await using var wire = client.GetStream();
            return Understand(await AskAsync(wire, content, cancel));
        }
        catch (Exception broken) when (broken is SocketException or IOException)
        {
            throw new ScannerUnreachable("clamd gives no answer", broken);
        }
    }

    private static async Task<string> AskAsync(NetworkStream wire, Stream content, CancellationToken cancel)
    {
        try
        {
            await SendAsync(wire, content, cancel);
        }
        catch (IOException)
        {
            // Above its own limit clamd answers and hangs up before everything is sent.
            var early = await AnswerAsync(wire, cancel);
            return early.Length > 0 ? early : throw new ScannerUnreachable("clamd hung up");
        }

        return await AnswerAsync(wire, cancel);
    }

    private static async Task SendAsync(NetworkStream wire, Stream content, CancellationToken cancel)
    {
        await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var buffer = new byte[4 + Piece];
        int read;
        do
        {
            read = await content.ReadAsync(buffer.AsMemory(4, Piece), cancel);
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await wire.WriteAsync(buffer.AsMemory(0, 4 + read), cancel);
        }
        while (read > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream wire, CancellationToken cancel)
    {
        var buffer = new byte[LongestAnswer];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await wire.ReadAsync(buffer.AsMemory(length), cancel);
            length += read;
            if (read == 0 || buffer[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.Latin1.GetString(buffer, 0, length).TrimEnd('\0', '\n').Trim();
    }

    /// <summary>Only an unmistakable OK is one; whatever cannot be understood leaves the file in quarantine.</summary>
    internal static ScanResult Understand(string answer)
    {
        if (answer == "stream: OK")
        {
            return ScanResult.Clean;
        }

        if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            var name = string.Concat(answer["stream: ".Length..^" FOUND".Length].Where(c => char.IsAsciiLetterOrDigit(c) || "._-:/()".Contains(c, StringComparison.Ordinal)));
            return new ScanResult(ScanResult.Verdicts.Infected, name[..Math.Min(name.Length, ScanResult.MostLetters)]);
        }

        return answer.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase)
            ? ScanResult.TooLarge
            : throw new ScannerUnreachable("clamd answered with something else");
    }
}
