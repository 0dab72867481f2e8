using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Demo;

/// <summary>
/// What both offices promise from the first day on. The final answer is that of the shipped calendar (10 working days, urgent 5);
/// the promises add a first answer, stages, and who is told when a date is near or past.
/// </summary>
internal sealed class DemoPromises(DemoDesk desk)
{
    private static readonly PromiseInput[] Promises =
    [
        new()
        {
            Name = "Antrag in Arbeit: dringend",
            Condition = "Priorität = dringend und Antragsstand in (ANTRAGSENTWURF, EINGEREICHT, IN_PRUEFUNG, NACHFORDERUNG)",
            FirstAnswerDays = 1, FinalAnswerDays = 5, IntakeDays = 1, WarnDays = 2, WarnRole = Roles.Advisor, DueRole = Roles.Supervisor,
            EscalateDays = 1, EscalateRole = Roles.Supervisor,
        },
        new()
        {
            Name = "Dringend", Condition = "Priorität = dringend",
            FirstAnswerDays = 3, FinalAnswerDays = 5, WarnDays = 2, WarnRole = Roles.Advisor, DueRole = Roles.Advisor,
            EscalateDays = 2, EscalateRole = Roles.Supervisor,
        },
        new()
        {
            Name = "Standard", FirstAnswerDays = 7, FinalAnswerDays = 10, IntakeDays = 4, WarnDays = 2, WarnRole = Roles.Advisor,
            DueRole = Roles.Advisor, EscalateDays = 3, EscalateRole = Roles.Supervisor,
        },
    ];

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var code in new[] { "TH", "ST" })
        {
            var by = await desk.ActorAsync($"leitung.{code.ToLowerInvariant()}", cancel);
            foreach (var promise in Promises)
            {
                await desk.GetAsync<EditPromises, string>(edit => edit.AddAsync(code, promise, by, cancel));
            }
        }
    }
}
