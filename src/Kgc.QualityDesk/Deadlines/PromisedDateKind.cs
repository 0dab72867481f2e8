namespace Kgc.QualityDesk.Deadlines;

public enum PromisedDateKind { First, Stage, Final }
