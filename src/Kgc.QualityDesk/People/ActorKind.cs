namespace Kgc.QualityDesk.People;

public enum ActorKind { Person, Applicant, System, ExternalExpert }
