using Kgc.QualityDesk.Reviews;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>The reviews of a case as one person sees them, for the partial <c>_Reviews</c>.</summary>
/// <param name="Number">the case</param>
/// <param name="Reviews">what the person may see of them</param>
/// <param name="IsAdvisor">sees the whole case, and may ask for reviews</param>
/// <param name="IsOpen">the case is not closed</param>
public sealed record ReviewPanel(string Number, IReadOnlyList<ReviewView> Reviews, bool IsAdvisor, bool IsOpen);
