using System.Diagnostics;
using Kgc.QualityDesk.Search;

namespace Kgc.QualityDesk.Web.Attachments;

/// <summary>
/// Reads PDF files with <c>pdftotext</c> of Poppler, in a process of its own: a file that is made to harm harms only that. It gets
/// twenty seconds, the first 300 pages, and its words are cut where they are too many.
/// </summary>
internal sealed class PdfToText(string program, ILogger<PdfToText> log) : IPdfReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public bool IsOn => true;

    public async Task<string?> ReadAsync(string path, int most, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Longest);
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, ["-q", "-enc", "UTF-8", "-eol", "unix", "-l", "300", path, "-"])
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            },
        };
        try
        {
            process.Start();
            process.StandardInput.Close();
            process.BeginErrorReadLine();
            var (text, isCut) = await ReadAsync(process.StandardOutput, most, patience.Token);
            if (isCut)
            {
                return text;
            }

            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new PdfReaderMissing(missing.Message);
        }
        catch (Exception failed) when (!cancel.IsCancellationRequested && failed is OperationCanceledException or IOException)
        {
            PdfLog.NotRead(log, failed.Message);
            return null;
        }
        finally
        {
            End(process);
        }
    }

    private static async Task<(string Text, bool IsCut)> ReadAsync(StreamReader output, int most, CancellationToken cancel)
    {
        var letters = new char[most];
        var count = 0;
        for (var read = -1; read != 0 && count < most; count += read)
        {
            read = await output.ReadAsync(letters.AsMemory(count), cancel);
        }

        return (new string(letters, 0, count), count == most);
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It never began.
        }
    }
}
