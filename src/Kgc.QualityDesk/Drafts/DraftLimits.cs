namespace Kgc.QualityDesk.Drafts;

/// <summary>
/// A draft keeps texts that are too long for a question, so that nobody loses what they wrote; but it is no storage room.
/// </summary>
internal static class DraftLimits
{
    private const int LongestText = 5 * Cases.QuestionRules.BodyLength;
    private const int LongestLine = 2_000;

    /// <exception cref="RuleBroken">input.invalid with the field that is far too long</exception>
    public static void Check(DraftAnswers answers)
    {
        var fields = new InputFields();
        foreach (var (name, value) in answers.Of(DraftStep.Review).Where(a => a.Value is not null))
        {
            fields.Optional(FieldOf(name), value, name == nameof(DraftAnswers.Body) ? LongestText : LongestLine);
        }

        fields.ThrowIfAny();
    }

    private static string FieldOf(string name) => name switch
    {
        nameof(DraftAnswers.District) => "districtKey",
        nameof(DraftAnswers.Name) or nameof(DraftAnswers.Email) or nameof(DraftAnswers.Organisation) or nameof(DraftAnswers.Phone) =>
            "contact." + Small(name),
        _ => Small(name),
    };

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
