namespace Kgc.QualityDesk.Web.Live;

/// <summary>What a page asks by itself must not keep a session alive: an unattended screen is signed out in time all the same.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class KeepsNoSessionAttribute : Attribute
{
    /// <summary>Header of a page that reads itself anew without anybody's doing.</summary>
    public const string Header = "X-Desk-Live";

    public static bool IsOn(HttpContext http) =>
        http.Request.Headers.ContainsKey(Header) || http.GetEndpoint()?.Metadata.GetMetadata<KeepsNoSessionAttribute>() is not null;
}
