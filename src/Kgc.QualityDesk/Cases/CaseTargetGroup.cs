namespace Kgc.QualityDesk.Cases;

public sealed class CaseTargetGroup
{
    public int CaseId { get; set; }

    public required string Code { get; set; }
}
