using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Responses;

/// <summary>A sent answer is never edited: somebody begins an addendum that says what changed, and another person approves it.</summary>
public sealed class StartAddendum(Desk desk, DeskDb db)
{
    /// <summary>Returns the public id of the task to write it.</summary>
    /// <exception cref="RuleBroken">not-found, not-allowed, response.nothing-to-correct, response.addendum-open</exception>
    public Task<string> RunAsync(string number, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var theCase = await desk.LoadAsync(c => c.Number == number, cancel);
            if (theCase is null || !await db.Cases.VisibleTo(by).AnyAsync(c => c.Id == theCase.Id, cancel))
            {
                throw new RuleBroken("not-found");
            }

            return theCase.StartAddendum(await desk.ActAsync(by, theCase, now, cancel)).PublicId;
        }, cancel);
}
