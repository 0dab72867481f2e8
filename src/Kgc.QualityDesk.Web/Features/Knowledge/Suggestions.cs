using Kgc.QualityDesk.Knowledge;

namespace Kgc.QualityDesk.Web.Features.Knowledge;

/// <summary>Hits as the partial _Suggestions shows them.</summary>
/// <param name="Hits">best first</param>
/// <param name="From">Walk or SelfCheck: where „Das beantwortet meine Frage“ is said; null on the pages under /wissen</param>
/// <param name="OfficeCode">of the question, where it is known</param>
/// <param name="NewWindow">whether what was typed would be lost by leaving the page</param>
public sealed record Suggestions(
    IReadOnlyList<KnowledgeHit> Hits, Kgc.QualityDesk.Knowledge.Answered.AnsweredChannel? From = null, string? OfficeCode = null, bool NewWindow = false)
{
    /// <summary>2 to 4: the level of the headings.</summary>
    public int Heading { get; init; } = 3;

    public string AddressOf(KnowledgeHit hit)
    {
        var from = From switch
        {
            Kgc.QualityDesk.Knowledge.Answered.AnsweredChannel.Walk => "frage",
            Kgc.QualityDesk.Knowledge.Answered.AnsweredChannel.SelfCheck => "selbstcheck",
            _ => null,
        };
        return hit.Address + (from is null ? "" : "?von=" + from + (OfficeCode is null ? "" : "&stelle=" + Uri.EscapeDataString(OfficeCode)));
    }
}
