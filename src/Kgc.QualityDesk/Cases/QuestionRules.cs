namespace Kgc.QualityDesk.Cases;

/// <summary>Lengths in characters, one place for the database, the forms and the API.</summary>
public static class QuestionRules
{
    public const int SubjectLength = 200;
    public const int BodyLength = 10_000;
    public const int NameLength = 200;
    public const int EmailLength = 254;
    public const int PhoneLength = 40;
    public const int PostalAddressLength = 300;
    public const int CommentLength = 2_000;
    public const int AnswerLength = 40_000;
    public const int StatementLength = 20_000;
}
