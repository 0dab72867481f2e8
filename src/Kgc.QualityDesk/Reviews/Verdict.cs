namespace Kgc.QualityDesk.Reviews;

public enum Verdict { Supported, Conditional, Rejected }
