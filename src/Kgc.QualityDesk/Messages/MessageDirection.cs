namespace Kgc.QualityDesk.Messages;

public enum MessageDirection { ToApplicant, FromApplicant, Internal }
