namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>What the timeline can be narrowed to.</summary>
public enum TimelineGroup { Messages, Notes, Tasks, System }
