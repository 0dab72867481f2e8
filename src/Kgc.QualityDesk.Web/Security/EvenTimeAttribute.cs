namespace Kgc.QualityDesk.Web.Security;

/// <summary>
/// Marks what answers differently to a right and to a wrong secret: no answer leaves before a fixed time is over, whatever the work
/// took, so that a clock learns nothing from the difference.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EvenTimeAttribute : Attribute
{
    /// <summary>Several times what the work takes, and less than a person notices.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);
}
