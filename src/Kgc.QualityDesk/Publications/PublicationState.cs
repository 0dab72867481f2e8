namespace Kgc.QualityDesk.Publications;

/// <summary>Being redacted, waiting for the second person, in public, or given up.</summary>
public enum PublicationState { Editing, Submitted, Published, Discarded }
