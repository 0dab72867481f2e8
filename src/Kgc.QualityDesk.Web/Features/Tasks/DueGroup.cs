namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>How near a due date is, in the order of the list.</summary>
public enum DueGroup { Overdue, Soon, Later }
