namespace Kgc.QualityDesk.Web.Security;

/// <summary>A part of the public site in which a recall code opens things: its cookies bear the name and stay below the path.</summary>
public sealed record RecallPlace(string Name, string Path)
{
    /// <summary>The drafts of questions.</summary>
    public static readonly RecallPlace Question = new("frage", "/frage");

    public static readonly RecallPlace SelfCheck = new("selbstcheck", "/selbstcheck");
}
