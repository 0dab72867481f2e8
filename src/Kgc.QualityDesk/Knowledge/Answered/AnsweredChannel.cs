namespace Kgc.QualityDesk.Knowledge.Answered;

/// <summary>Where somebody said that an entry answers their question.</summary>
public enum AnsweredChannel { Page, Walk, SelfCheck }
