namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>Names of the fields in which public forms ask for a question.</summary>
public static class QuestionFields
{
    /// <summary>The form's own name of an input field of the desk: contact.email → Email.</summary>
    public static string Of(string field) => field switch
    {
        "districtKey" or "office" => "District",
        _ => field.Split('.')[^1] is var last ? char.ToUpperInvariant(last[0]) + last[1..] : field,
    };
}
