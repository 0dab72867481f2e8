using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Conditions;

/// <summary>Cases with every kind of value that leads two evaluations astray: nothing, umlauts, quotes, wildcards, edges of days.</summary>
internal sealed class RandomCases(DeskDb db, DateTimeOffset now, int seed)
{
    public static readonly string[] Subjects =
    [
        "Bedarf", "bedarf", "BEDARF", "Bédarf", "Überprüfung der Ziele", "überprüfung der ziele", "Straße", "STRASSE", "O'Neill", "Sie sagte \"nein\"",
        "50 % der Kinder", "a_b", "[a]", "x*", "\\", "Zeile\nzwei", "👩‍👧 und Kind", "Äpfel", "A\u0308pfel", "İstanbul", "und", "leer", "'; DROP TABLE Cases; --", "x",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Instants around the edges that conditions name.</summary>
    public static IReadOnlyList<DateTimeOffset> Edges(DateTimeOffset now)
    {
        var days = new[] { "2026-03-01", "2026-03-02", "2026-03-29", "2026-03-30", "2025-10-26", "2025-12-31", "2026-01-01", "2026-02-20" };
        var starts = days.Select(d => BerlinTime.At(DateOnly.Parse(d, CultureInfo.InvariantCulture), TimeOnly.MinValue).ToUniversalTime())
            .Append(BerlinTime.At(new DateOnly(2026, 3, 1), new TimeOnly(14, 30)).ToUniversalTime()).Append(now.ToUniversalTime());
        return [.. starts.SelectMany(s => new[] { s, s.AddMicroseconds(-1), s.AddMicroseconds(1), s.AddMinutes(1), s.AddDays(1).AddMicroseconds(-1) })];
    }

    public async Task SaveAsync(int count)
    {
        var offices = await db.Offices.ToListAsync(DeskWorld.Cancel);
        var people = await db.Users.Select(p => p.Id).ToListAsync(DeskWorld.Cancel);
        var terms = (await db.Terms.ToListAsync(DeskWorld.Cancel)).ToLookup(t => t.Kind, t => t.Code);
        var districts = await db.Districts.Select(d => d.Key).ToListAsync(DeskWorld.Cancel);
        for (var i = 1; i <= count; i++)
        {
            var theCase = One(i, Pick(offices), terms, Pick(districts), Pick(people));
            foreach (var group in terms[TermKind.TargetGroup].Where(_ => _random.Next(9) == 0))
            {
                theCase.TargetGroups.Add(new CaseTargetGroup { Code = group });
            }

            theCase.Messages.AddRange(Enumerable.Range(0, _random.Next(4)).Select(_ => new Message { Kind = "note", AuthorName = "x", Body = "x", At = now }));
            for (var r = _random.Next(3); r > 0; r--)
            {
                var task = new DeskTask { PublicId = $"t{i}-{r}", Type = "expert-review", Title = "x", NodeId = "n", TokenId = $"t{i}-{r}", Role = "expert", OfficeId = theCase.OfficeId, OpenedAt = now };
                theCase.Tasks.Add(task);
                theCase.Reviews.Add(new Review { PublicId = $"r{i}-{r}", Task = task, ExpertId = Pick(people), RequestedAt = now, SubmittedAt = Maybe(now) });
            }

            db.Cases.Add(theCase);
        }

        await db.SaveChangesAsync(DeskWorld.Cancel);
    }

    private Case One(int i, Office office, ILookup<TermKind, string> terms, string district, int person)
    {
        var theCase = new Case
        {
            OfficeId = office.Id, Number = string.Create(CultureInfo.InvariantCulture, $"KGC-{office.Code}-2026-{i:D5}"), TypeCode = _random.Next(4) == 0 ? "barrier-report" : "quality-question",
            Subject = Pick(Subjects), Body = Pick(Subjects), Contact = new Contact { Name = "Erika Beispiel", Email = "erika@verein.example" },
            Channel = Pick(Enum.GetValues<Channel>()), Priority = Pick(Enum.GetValues<Priority>()), Stage = Pick(Enum.GetValues<Stage>()), Status = Pick(Enum.GetValues<CaseStatus>()),
            Topic = Some(terms[TermKind.Topic]), Setting = Some(terms[TermKind.Setting]), Phase = Some(terms[TermKind.Phase]),
            ApplicationStage = Some(terms[TermKind.ApplicationStage]), DistrictKey = _random.Next(3) == 0 ? null : district, AdvisorId = _random.Next(3) == 0 ? null : person,
            ReceivedAt = Edge(), ClockStartedAt = now, PromisedAt = Edge(), DueAt = Edge(), PausedAt = MaybeEdge(), AnsweredAt = MaybeEdge(), FirstAnsweredAt = MaybeEdge(),
            ClosedAt = MaybeEdge(), WithdrawnAt = MaybeEdge(), ClosureReason = Some(ClosureReasons.All), Rating = _random.Next(2) == 0 ? null : _random.Next(1, 6),
            TrackingId = $"t{i}", TrackingTokenHash = $"p{i}", LinkTokenHash = $"l{i}", SearchText = "", LastHash = "",
        };
        theCase.SearchText = Folding.CaseText(theCase);
        return theCase;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    // A few values only, so that conditions hit them often.
    private string? Some(IEnumerable<string> codes) => _random.Next(3) == 0 ? null : Pick(codes.Order(StringComparer.Ordinal).Take(4).ToList());

    private DateTimeOffset Edge() => Pick(Edges(now));

    private DateTimeOffset? MaybeEdge() => _random.Next(3) == 0 ? Edge() : null;

    private DateTimeOffset? Maybe(DateTimeOffset at) => _random.Next(2) == 0 ? at : null;
}
