namespace Kgc.QualityDesk.Search;

/// <summary>Where in a case a word stands, as bits: whoever sees only a part of the case finds it only by that part.</summary>
public static class SearchPlaces
{
    public const int Question = 1, Contact = 2, Message = 4, Note = 8, Review = 16, Answer = 32, QuestionFile = 64, MessageFile = 128;

    public const int All = 255;

    /// <summary>What every named expert sees of a case; their own statement and the files that they are shown are looked up apart.</summary>
    public const int OfExperts = Question;

    private static readonly (string Kind, int Places, string German)[] Table =
    [
        ("case", Question | Contact, "Frage"), ("message", Message, "Nachricht"), ("note", Note, "Vermerk"), ("review", Review, "Fachvotum"),
        ("answer", Answer, "Antwort"), ("file", QuestionFile | MessageFile, "Anlage"),
    ];

    public static IEnumerable<(string Kind, string German)> Kinds => Table.Select(row => (row.Kind, row.German));

    public static string German(string kind) => Table.First(row => row.Kind == kind).German;

    /// <summary>0 for a kind that there is not; every place when none is given.</summary>
    public static int Of(string? kind) => string.IsNullOrEmpty(kind) ? All : Table.FirstOrDefault(row => row.Kind == kind).Places;
}
