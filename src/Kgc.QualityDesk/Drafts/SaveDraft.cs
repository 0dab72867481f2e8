using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Drafts;

/// <summary>
/// Saves the answers of one step, right or wrong, and no other's. Somebody else's (or another window's) newer answers are never
/// overwritten unseen; what was typed into a page whose draft is gone begins a new one.
/// </summary>
public sealed class SaveDraft(Desk desk, DeskDb db, DraftSealer sealer, StartDraft start)
{
    /// <summary>What a page of the walk sends.</summary>
    /// <param name="PublicId">the draft's</param>
    /// <param name="Step">the theme that the page asks for</param>
    /// <param name="Typed">what stands in its fields; the rest is ignored</param>
    public sealed record Input(string PublicId, DraftStep Step, DraftAnswers Typed)
    {
        /// <summary><see cref="DraftAnswers.MarkOf"/> of the step as the page showed it; null when it showed none.</summary>
        public string? Mark { get; init; }

        /// <summary>Everything that the draft said when the page was made, for a draft that is gone.</summary>
        public DraftAnswers Copy { get; init; } = DraftAnswers.Empty;

        /// <summary>The page's script and its how many-th save this is; null without a script.</summary>
        public DraftContent.Save? By { get; init; }

        /// <summary>The draft was never begun: nothing is missing when it is not there.</summary>
        public bool IsNew { get; init; }
    }

    public enum Ends { Saved, Restarted, Conflict, Sent }

    /// <param name="End">what happened</param>
    /// <param name="PublicId">where the answers are now</param>
    /// <param name="Answers">all answers of the draft after saving; with a conflict, those that were there</param>
    /// <param name="CodeRound">which of its codes opens it</param>
    public sealed record Outcome(Ends End, string PublicId, DraftAnswers Answers, int CodeRound = 0);

    /// <exception cref="RuleBroken">input.invalid for a text beyond all measure</exception>
    public Task<Outcome> RunAsync(Input input, CancellationToken cancel) =>
        desk.ChangeAsync(async now => await FindAsync(input.PublicId, now, cancel) is { } draft
            ? Put(draft, input, now)
            : await WithoutDraftAsync(input, now, cancel), cancel);

    private async Task<Outcome> WithoutDraftAsync(Input input, DateTimeOffset now, CancellationToken cancel)
    {
        if (await WasSentAsync(input.PublicId, cancel))
        {
            return new Outcome(Ends.Sent, input.PublicId, DraftAnswers.Empty);
        }

        var successor = input.IsNew ? input.PublicId : QuestionDraft.SuccessorOf(input.PublicId);
        if (!input.IsNew && await FindAsync(successor, now, cancel) is { } begun)
        {
            return Put(begun, input with { PublicId = successor }, now);
        }

        if (await WasSentAsync(successor, cancel))
        {
            return new Outcome(Ends.Sent, successor, DraftAnswers.Empty);
        }

        await db.QuestionDrafts.Where(d => d.PublicId == successor).ExecuteDeleteAsync(cancel);
        var answers = input.Copy.With(input.Step, input.Typed);
        start.Add(successor, answers, now).Step = input.Step;
        return new Outcome(input.IsNew ? Ends.Saved : Ends.Restarted, successor, answers);
    }

    private Outcome Put(QuestionDraft draft, Input input, DateTimeOffset now)
    {
        var content = sealer.Open(draft.Sealed);
        var answers = content.Answers.With(input.Step, input.Typed);
        var (there, here) = (content.Answers.MarkOf(input.Step), answers.MarkOf(input.Step));
        var last = content.Saves.GetValueOrDefault(input.Step);
        var byOwnPage = input.By is not null && last?.Writer == input.By.Writer;
        if (byOwnPage && input.By!.Turn <= last!.Turn)
        {
            return new Outcome(Ends.Saved, draft.PublicId, content.Answers, draft.CodeRound);
        }

        if (here != there && !byOwnPage && there != (input.Mark ?? DraftAnswers.Empty.MarkOf(input.Step)))
        {
            return new Outcome(Ends.Conflict, draft.PublicId, content.Answers, draft.CodeRound);
        }

        DraftLimits.Check(answers);
        var saves = new Dictionary<DraftStep, DraftContent.Save>(content.Saves);
        saves.Remove(input.Step);
        if (input.By is not null)
        {
            saves[input.Step] = input.By;
        }

        draft.AnsweredAt = null;
        draft.Change(sealer.Seal(new DraftContent(answers) { Saves = saves }), input.Step, now);
        return new Outcome(Ends.Saved, draft.PublicId, answers, draft.CodeRound);
    }

    private Task<QuestionDraft?> FindAsync(string publicId, DateTimeOffset now, CancellationToken cancel) =>
        db.QuestionDrafts.SingleOrDefaultAsync(d => d.PublicId == publicId && d.ExpiresAt > now, cancel);

    private Task<bool> WasSentAsync(string publicId, CancellationToken cancel)
    {
        var hash = Secret.Hash(FindDraft.KeyOf(publicId));
        return db.SubmissionKeys.AnyAsync(k => k.KeyHash == hash, cancel);
    }
}
