namespace Kgc.QualityDesk.Knowledge;

public enum KnowledgeState { Published, Withdrawn }
