namespace Kgc.QualityDesk.Knowledge;

/// <summary>What an entry is: an answer to a question, a quality instrument, a coming workshop.</summary>
public enum KnowledgeKind { Answer, Instrument, Workshop }
