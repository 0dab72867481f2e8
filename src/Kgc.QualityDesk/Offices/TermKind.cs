namespace Kgc.QualityDesk.Offices;

public enum TermKind { Topic, Setting, TargetGroup, Phase, ApplicationStage }
