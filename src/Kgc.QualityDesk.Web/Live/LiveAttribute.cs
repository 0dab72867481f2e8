namespace Kgc.QualityDesk.Web.Live;

/// <summary>
/// A page that says when something happened since it was read. It gets a line below its heading and a mark of what it knows; on a
/// case's page only that case counts. Parts with <c>data-live-part="name"</c> are read anew by themselves.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LiveAttribute : Attribute;
