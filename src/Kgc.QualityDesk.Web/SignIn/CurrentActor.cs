using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Web.SignIn;

/// <summary>The signed-in member of staff of this request, for handing on as an argument.</summary>
public sealed class CurrentActor(IHttpContextAccessor http)
{
    public Actor Actor => StaffSession.Remembered(http.HttpContext!) ?? throw new RuleBroken("not-allowed");

    public bool IsSignedIn => http.HttpContext is { } context && StaffSession.Remembered(context) is not null;
}
