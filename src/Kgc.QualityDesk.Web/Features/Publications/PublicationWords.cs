using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Publications;

namespace Kgc.QualityDesk.Web.Features.Publications;

/// <summary>German words for drafts, their fields and states.</summary>
public static class PublicationWords
{
    public static string Of(PublicationState state) => state switch
    {
        PublicationState.Editing => "In Bearbeitung",
        PublicationState.Submitted => "Zur Freigabe",
        PublicationState.Published => "Veröffentlicht",
        _ => "Verworfen",
    };

    public static string KindOf(PublicationState state) => state switch
    {
        PublicationState.Editing => "info",
        PublicationState.Submitted => "warning",
        PublicationState.Published => "success",
        _ => "info",
    };

    public static string Of(KnowledgeState state) => state == KnowledgeState.Published ? "Veröffentlicht" : "Zurückgezogen";

    public static string Field(string name) => name switch
    {
        "title" => "Titel",
        "question" => "Frage",
        "body" => "Antwort",
        _ => "Stichwörter",
    };
}
