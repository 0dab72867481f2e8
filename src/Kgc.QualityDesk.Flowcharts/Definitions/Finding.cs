namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A problem before its file is known.</summary>
internal sealed record Finding(string Place, string Reason)
{
    public Problem In(string file) => new(file, Place, Reason);
}
