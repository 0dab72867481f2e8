using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>The states of a case in words for staff, who are not the „Sie“ of the applicant's words.</summary>
public static class CaseWords
{
    public static string ForStaff(CaseStatus status) => status == CaseStatus.QuestionToYou ? "Rückfrage läuft" : status.German();

    public static string KindOf(CaseStatus status) => status switch
    {
        CaseStatus.QuestionToYou => "warning",
        CaseStatus.Answered => "success",
        _ => "info",
    };
}
