namespace Kgc.QualityDesk.Deadlines;

/// <summary>How a promised date stands; computed when read, time never changes a row.</summary>
public enum PromisedDateState { Open, InDanger, Resting, Kept, Missed }
