namespace Kgc.QualityDesk.Knowledge;

/// <summary>Lengths of an entry's texts, in characters.</summary>
public static class KnowledgeRules
{
    public const int SlugLength = 120;
    public const int TitleLength = 200;
    public const int QuestionLength = 2000;
    public const int BodyLength = 20_000;
    public const int KeywordsLength = 1000;
    public const int InstrumentsLength = 600;
    public const int LineLength = 200;
    public const int UrlLength = 500;
}
