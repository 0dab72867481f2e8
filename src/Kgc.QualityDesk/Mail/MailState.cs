namespace Kgc.QualityDesk.Mail;

public enum MailState { Pending, Sent, Failed }
