using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Features.Questions;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>
/// Begins a question out of a result. Nothing is sent: the draft is shown and can be changed first. The same result leads to the same
/// draft until that is sent, so a double click makes one.
/// </summary>
public sealed class QuestionFromCheck(StartDraft start, Walk walk)
{
    /// <returns>the address of the draft</returns>
    public async Task<string> StartAsync(HttpContext http, SelfCheckRun run, StageProfile profile, string code, CancellationToken cancel)
    {
        // Nobody without the code can work out this id, which opens the draft below.
        var id = Secret.Hash(string.Create(CultureInfo.InvariantCulture, $"question\n{code}\n{run.Version}"))[..32];
        while (await walk.Find.SentAsync(id, cancel) is not null)
        {
            id = QuestionDraft.SuccessorOf(id);
        }

        var answers = AnswersOf(run, profile);
        await start.RunAsync(id, answers, cancel);
        if (await walk.Find.ViewAsync(id, cancel) is not { } view)
        {
            // There was one, and its time is over.
            id = await start.RunAsync(answers, cancel);
            view = (await walk.Find.ViewAsync(id, cancel))!;
        }

        walk.Open(http, id, view.CodeRound);
        return WalkStep.Of(answers.District is null ? DraftStep.Place : DraftStep.Question).AddressIn(id);
    }

    private static DraftAnswers AnswersOf(SelfCheckRun run, StageProfile profile) => new()
    {
        District = run.DistrictKey ?? run.Office?.Code, Setting = run.Setting, Phase = run.Phase, TargetGroups = run.TargetGroup is { } group ? [group] : [],
        Subject = Cut("Frage zu unserem Selbstcheck" + (run.Alias is { } alias ? $" „{alias}“" : ""), QuestionRules.SubjectLength),
        Body = Cut(SelfCheckText.Of(run, profile), QuestionRules.BodyLength),
    };

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
