using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>Where a draft belongs, in words and as an address.</summary>
public static class DraftWords
{
    private const int Shown = 120;

    public static string PlaceOf(TextDraft draft)
    {
        var about = draft.Case is { } theCase ? $"{theCase.Number}, {theCase.Subject}" : null;
        var what = draft.Place switch
        {
            var p when p.EndsWith("/antwort", StringComparison.Ordinal) => "Antwort",
            var p when p.EndsWith("/texte", StringComparison.Ordinal) => "Zusammengeführte Antwort",
            var p when p.EndsWith("/zwischennachricht", StringComparison.Ordinal) => "Zwischennachricht",
            var p when p.StartsWith("/desk/aufgaben/", StringComparison.Ordinal) => "Aufgabe",
            "/desk/anfrage" => "Neue Anfrage",
            var p when p.StartsWith("/desk/textbausteine", StringComparison.Ordinal) => "Textbaustein",
            var p when p.StartsWith("/desk/verwaltung", StringComparison.Ordinal) => "Verwaltung",
            _ when draft.Field == "Note" => "Vermerk",
            _ => "Text",
        };
        return about is null ? what : $"{what} zu {about}";
    }

    public static string AddressOf(TextDraft draft) =>
        draft.Place.EndsWith("/antwort", StringComparison.Ordinal) && draft.Case is { } theCase ? BothTextsModel.AddressOf(theCase.Number) : draft.Place;

    public static string Beginning(TextDraft draft)
    {
        var text = (draft.Text.Length > 0 ? draft.Text : draft.Kept ?? "").ReplaceLineEndings(" ").Trim();
        return text.Length <= Shown ? text : text[..Shown] + "…";
    }
}
