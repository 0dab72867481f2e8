using System.Globalization;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.People;

/// <summary>Who stands in for whom, from when to when. Advisors name their own deputy, supervisors anybody's of their office.</summary>
public sealed class Substitutions(Desk desk, DeskDb db, StaffDirectory staff, TimeProvider time)
{
    private const int MostShown = 200;

    /// <param name="Person">mail address of who is away</param>
    /// <param name="Deputy">mail address</param>
    /// <param name="Office">TH or ST</param>
    /// <param name="From">first day, yyyy-MM-dd</param>
    /// <param name="To">last day, yyyy-MM-dd</param>
    /// <param name="Note">voluntary; read by colleagues</param>
    public sealed record Input(string? Person, string? Deputy, string? Office, string? From, string? To, string? Note);

    public sealed record Row(
        string Id, string Person, string PersonEmail, string Deputy, string DeputyEmail, string Office, DateOnly From, DateOnly To, string? Note,
        DateTimeOffset? EndedAt, int Version);

    /// <summary>Returns the id.</summary>
    /// <exception cref="RuleBroken">not-allowed, input.invalid, substitution.overlap, substitution.circular</exception>
    public Task<string> AddAsync(Input input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var fields = new InputFields();
        var (from, to) = Days(input, BerlinTime.DateOf(now), fields);
        var note = fields.Optional("note", input.Note, Substitution.NoteLength);
        var officeId = await OfficeAsync(input.Office, by, fields, cancel);
        var person = await PersonAsync(input.Person, officeId, "person", fields, cancel);
        var deputy = await PersonAsync(input.Deputy, officeId, "deputy", fields, cancel);
        EnsureMayDeputise(by, person?.Id, officeId);
        await EnsureSuitsAsync(person, deputy, fields, cancel);
        fields.ThrowIfAny();
        if (await IsThereAsync(person!, deputy!, officeId, (from, to), cancel) is { } same)
        {
            return same;
        }

        await EnsureFreeAsync(person!.Id, deputy!.Id, officeId, from, to, cancel);
        var row = new Substitution
        {
            PublicId = Guid.CreateVersion7().ToString("N"), PersonId = person.Id, DeputyId = deputy.Id, OfficeId = officeId, StartsOn = from, EndsOn = to,
            Note = note, CreatedById = by.PersonId, CreatedAt = now,
        };
        db.Substitutions.Add(row);
        db.Audit(by, now, AuditKinds.SubstitutionAdded, person.Email!, Text(person, deputy, from, to), note);
        return row.PublicId;
    }, cancel);

    /// <summary>Ends at once; what the deputy has done stays done.</summary>
    /// <exception cref="RuleBroken">not-found, not-allowed, substitution.ended, substitution.moved-on</exception>
    public Task EndAsync(string id, int? version, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var row = await Seen(by).Include(s => s.Person).Include(s => s.Deputy).SingleOrDefaultAsync(s => s.PublicId == id, cancel) ?? throw new RuleBroken("not-found");
        EnsureMayDeputise(by, row.PersonId, row.OfficeId);
        if (row.EndedAt is not null || row.EndsOn < BerlinTime.DateOf(now))
        {
            throw new RuleBroken("substitution.ended");
        }

        if (version is not null && version != row.Version)
        {
            throw new RuleBroken("substitution.moved-on");
        }

        row.EndedAt = now;
        row.Version++;
        db.Audit(by, now, AuditKinds.SubstitutionEnded, row.Person!.Email!, Text(row.Person, row.Deputy!, row.StartsOn, row.EndsOn), null);
    }, cancel);

    /// <summary>Of the person's offices, the latest first: running, to come, and over.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(Actor by, CancellationToken cancel) => await Seen(by).AsNoTracking()
        .OrderByDescending(s => s.EndsOn).ThenByDescending(s => s.Id).Take(MostShown)
        .Select(s => new Row(s.PublicId, s.Person!.DisplayName, s.Person.Email!, s.Deputy!.DisplayName, s.Deputy.Email!, s.Office!.Code, s.StartsOn, s.EndsOn,
            s.Note, s.EndedAt, s.Version)).ToListAsync(cancel);

    public DateOnly Today => BerlinTime.DateOf(time.Now());

    private IQueryable<Substitution> Seen(Actor by)
    {
        var offices = by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? by.OfficeIds.ToArray() : [];
        var me = by.PersonId;
        return db.Substitutions.Where(s => offices.Contains(s.OfficeId) || s.PersonId == me || s.DeputyId == me);
    }

    private static void EnsureMayDeputise(Actor by, int? personId, int officeId)
    {
        if (officeId != 0 && !by.Supervises(officeId) && !(by.Advises(officeId) && (personId is null || personId == by.PersonId)))
        {
            throw new RuleBroken("not-allowed");
        }
    }

    private async Task<int> OfficeAsync(string? code, Actor by, InputFields fields, CancellationToken cancel)
    {
        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, cancel);
        if (office is null || !by.WorksFor(office.Id))
        {
            fields.Add("office", "Bitte wählen Sie eine Ihrer Stellen.");
            return 0;
        }

        return office.Id;
    }

    private async Task<Person?> PersonAsync(string? email, int officeId, string field, InputFields fields, CancellationToken cancel)
    {
        var normalized = email?.Trim().ToUpperInvariant();
        var person = string.IsNullOrEmpty(normalized) ? null : await db.Users.SingleOrDefaultAsync(
            p => p.IsActive && p.NormalizedEmail == normalized && p.Offices.Any(o => o.OfficeId == officeId), cancel);
        if (person is null)
        {
            fields.Add(field, "Bitte wählen Sie eine Person dieser Stelle.");
        }

        return person;
    }

    /// <summary>A deputy serves every kind of task that the person has here.</summary>
    private async Task EnsureSuitsAsync(Person? person, Person? deputy, InputFields fields, CancellationToken cancel)
    {
        if (person is null || deputy is null)
        {
            return;
        }

        if (person.Id == deputy.Id)
        {
            fields.Add("deputy", "Niemand vertritt sich selbst.");
            return;
        }

        var theirs = await WorkOfAsync(person.Id, cancel);
        if (theirs.Count == 0 || !theirs.IsSubsetOf(await WorkOfAsync(deputy.Id, cancel)))
        {
            fields.Add("deputy", "Diese Person kann nicht alle Aufgaben der vertretenen Person übernehmen (Rolle).");
        }
    }

    /// <summary>Supervisors do advisors' work; administration cannot be deputised.</summary>
    private async Task<HashSet<string>> WorkOfAsync(int personId, CancellationToken cancel)
    {
        var actor = await staff.ActorAsync(personId, cancel);
        HashSet<string> work = [];
        if (actor is not null && (actor.Is(Roles.Advisor) || actor.Is(Roles.Supervisor)))
        {
            work.Add(Roles.Advisor);
        }

        if (actor?.Is(Roles.Expert) == true)
        {
            work.Add(Roles.Expert);
        }

        return work;
    }

    private Task<string?> IsThereAsync(Person person, Person deputy, int officeId, (DateOnly From, DateOnly To) days, CancellationToken cancel) =>
        db.Substitutions.Where(s => s.PersonId == person.Id && s.DeputyId == deputy.Id && s.OfficeId == officeId && s.EndedAt == null
            && s.StartsOn == days.From && s.EndsOn == days.To).Select(s => (string?)s.PublicId).FirstOrDefaultAsync(cancel);

    private async Task EnsureFreeAsync(int person, int deputy, int officeId, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var then = await db.Substitutions.Where(s => s.OfficeId == officeId && s.EndedAt == null && s.StartsOn <= to && s.EndsOn >= from).ToListAsync(cancel);
        if (then.Exists(s => s.PersonId == person))
        {
            throw new RuleBroken("substitution.overlap");
        }

        // A chain would have its end, a circle none: neither is needed, so nobody who is away stands in.
        if (then.Exists(s => s.PersonId == deputy || s.DeputyId == person))
        {
            throw new RuleBroken("substitution.circular");
        }
    }

    private static (DateOnly From, DateOnly To) Days(Input input, DateOnly today, InputFields fields)
    {
        var from = Day(input.From, "from", fields);
        var to = Day(input.To, "to", fields);
        if (fields.Errors.Count == 0 && (to < from || to < today || to.DayNumber - from.DayNumber >= Substitution.LongestDays))
        {
            fields.Add("to", $"Der letzte Tag darf nicht vor dem ersten und nicht in der Vergangenheit liegen. Am Stück gehen höchstens {Substitution.LongestDays} Tage.");
        }

        return (from, to);
    }

    private static DateOnly Day(string? text, string field, InputFields fields)
    {
        if (!DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            fields.Add(field, "Bitte geben Sie ein Datum an.");
        }

        return day;
    }

    private static string Text(Person person, Person deputy, DateOnly from, DateOnly to) =>
        $"{deputy.DisplayName} vertritt {person.DisplayName} vom {GermanDates.Long(from)} bis {GermanDates.Long(to)}";
}
