namespace Kgc.QualityDesk.Cases.HandOvers;

/// <summary>On what ground a case may go to another office: the applicant agreed, or is told.</summary>
public enum ConsentBasis { Consent, Notice }
