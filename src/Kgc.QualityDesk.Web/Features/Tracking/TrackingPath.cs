using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Web.Features.Tracking;

/// <summary>The way of a question through the five words that an applicant sees: what is done, where it stands, what comes.</summary>
public static class TrackingPath
{
    public enum Place { Done, Here, Ahead }

    /// <param name="Title">one of the five words</param>
    /// <param name="State">done, here or ahead</param>
    /// <param name="When">a date in words, or null</param>
    public sealed record Step(string Title, Place State, string? When)
    {
        public string Words => State switch { Place.Done => "erledigt", Place.Here => "hier steht Ihre Anfrage", _ => "kommt noch" };
    }

    public static IReadOnlyList<Step> Of(TrackingView view)
    {
        var here = view.Status;
        List<CaseStatus> way = [CaseStatus.Received];
        // A case that was closed without an answer, or withdrawn, does not go by the words that it left out.
        if (here != CaseStatus.Closed || view.AnsweredAt is not null)
        {
            way.Add(CaseStatus.InProgress);
            if (here == CaseStatus.QuestionToYou)
            {
                way.Add(here);
            }

            way.Add(CaseStatus.Answered);
        }

        way.Add(CaseStatus.Closed);
        return [.. way.Select(status => new Step(status.German(), PlaceOf(status, here), When(status, view)))];
    }

    private static Place PlaceOf(CaseStatus status, CaseStatus here) => status == here ? Place.Here : status < here ? Place.Done : Place.Ahead;

    private static string? When(CaseStatus status, TrackingView view) => status switch
    {
        CaseStatus.Received => "am " + Day(view.ReceivedAt),
        CaseStatus.Answered when view.AnsweredAt is { } answered => "am " + Day(answered),
        CaseStatus.Answered when view is { ClosedAt: null, UndoUntil: null } && view.Status != CaseStatus.QuestionToYou => "spätestens am " + Day(view.DueAt),
        CaseStatus.Closed when view.ClosedAt is { } closed => "am " + Day(closed),
        _ => null,
    };

    private static string Day(DateTimeOffset at) => GermanDates.Long(BerlinTime.DateOf(at));
}
