using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>One case of each office is also reviewed by somebody from outside.</summary>
internal sealed class DemoReviews(DemoDesk desk)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var office in new[] { "th", "st" })
        {
            var by = await desk.ActorAsync("beratung." + office, cancel);
            var numbers = await desk.GetAsync<DeskDb, List<string>>(db => db.Cases
                .Where(c => c.Office!.Code == office.ToUpperInvariant() && c.Stage == Stage.Review && c.WithdrawnAt == null
                    && c.Tasks.Any(t => t.Type == TaskTypes.ExpertReview && t.State == TaskState.Open))
                .OrderByDescending(c => c.Id).Select(c => c.Number).Take(2).ToListAsync(cancel));
            if (numbers.Count > 0)
            {
                await desk.RunAsync<RequestReviews>(r => r.RunAsync(numbers[0], Request(office), null, by, cancel));
            }
        }
    }

    private static ReviewRequest Request(string office) => new()
    {
        External =
        [
            new("Prof. Dr. Vera Fern", $"vera.fern.{office}@hochschule.invalid", "Trägt die Begründung des Bedarfs? Welche Quelle fehlt aus Ihrer Sicht?", null, null),
        ],
        Checked = true,
    };
}
