using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Fields of a case that conditions and expressions of a chart may read as <c>case.topic</c>: those of every condition.</summary>
public static class CaseFields
{
    public static JsonNode? Read(Case theCase, string field, DateTimeOffset now) => CaseSchema.Charts.Read(theCase, field, now);

    /// <summary>Lists that few charts read and no rule looks at are fetched when one does.</summary>
    internal static void Load(DeskDb db, Case theCase, string field)
    {
        switch (CaseSchema.Charts.Fields.Find(field)?.Code)
        {
            case "advisor" when theCase.AdvisorId is { } advisor && theCase.Advisor?.Id != advisor:
                theCase.Advisor = db.Users.Find(advisor);
                break;
            case "targetGroups":
                Load(db, theCase, c => c.TargetGroups);
                break;
            case "messages":
                Load(db, theCase, c => c.Messages);
                break;
            default:
                break;
        }
    }

    private static void Load<T>(DeskDb db, Case theCase, Expression<Func<Case, IEnumerable<T>>> list) where T : class
    {
        if (theCase.Id > 0 && db.Entry(theCase).Collection(list) is { IsLoaded: false } unread)
        {
            unread.Load();
        }
    }
}
