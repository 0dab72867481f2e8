using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>Takes a message of the tracking page with or without files, and says what became of them.</summary>
public sealed class FilesOfReply(ApplicantActs acts, ReplyWithFiles reply)
{
    public const string Arrived = "Vielen Dank. Ihre Nachricht ist bei uns angekommen.";

    /// <summary>Returns what the page confirms.</summary>
    public async Task<string> SendAsync(int caseId, string? body, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var chosen = files.Where(f => !string.IsNullOrEmpty(f.FileName)).ToList();
        if (chosen.Count == 0)
        {
            await acts.ReplyAsync(caseId, body, cancel);
            return Arrived;
        }

        var rows = await reply.RunAsync(caseId, body, chosen.Incoming(), cancel);
        var refused = rows.Count(r => !r.IsKept);
        return refused == 0
            ? "Vielen Dank. Ihre Nachricht ist mit allen Dateien bei uns angekommen."
            : $"Ihre Nachricht ist angekommen. {(refused == 1 ? "Eine Datei" : $"{refused} Dateien")} konnten wir nicht annehmen; die Gründe stehen unter „Anlagen“.";
    }
}
