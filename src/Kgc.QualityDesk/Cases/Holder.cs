namespace Kgc.QualityDesk.Cases;

/// <summary>In whose hands a stretch of time is; the parts always sum to the whole.</summary>
public enum Holder { Desk, Expert, Applicant, Closed }
