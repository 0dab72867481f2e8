namespace Kgc.QualityDesk.Knowledge;

/// <summary>German words for kinds of entries.</summary>
public static class KnowledgeWords
{
    public static string Of(KnowledgeKind kind) => kind switch
    {
        KnowledgeKind.Answer => "Antwort",
        KnowledgeKind.Instrument => "Instrument",
        _ => "Werkstatt",
    };

    public static string Several(KnowledgeKind kind) => kind switch
    {
        KnowledgeKind.Answer => "Antworten",
        KnowledgeKind.Instrument => "Instrumente",
        _ => "Kommende Werkstätten",
    };
}
