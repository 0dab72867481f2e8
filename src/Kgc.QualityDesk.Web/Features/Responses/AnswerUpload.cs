using Kgc.QualityDesk.Attachments;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kgc.QualityDesk.Web.Features.Responses;

/// <summary>What became of files that somebody wanted to go out with an answer.</summary>
internal static class AnswerUpload
{
    /// <summary>A text is not handed on without a file that was to go with it.</summary>
    public static void EnsureAll(IReadOnlyList<Attachment> added)
    {
        if (added.Any(a => !a.IsKept))
        {
            throw RuleBroken.Field("files", Problems(added));
        }
    }

    public static void Tell(ModelStateDictionary state, IReadOnlyList<Attachment> added)
    {
        if (added.Any(a => !a.IsKept))
        {
            state.AddModelError("files", Problems(added));
        }
    }

    private static string Problems(IReadOnlyList<Attachment> added) =>
        string.Join(' ', added.Where(a => !a.IsKept).Select(a => $"{a.OriginalName}: {FileReasons.German(a.Reason ?? "")}"));
}
