using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>Offices, districts, lists, roles and quality instruments that every desk has. Adds what is missing, never changes what is there.</summary>
public sealed class ShippedData(DeskDb db, TimeProvider? time = null)
{
    public async Task EnsureAsync(CancellationToken cancel)
    {
        await EnsureOfficesAsync(cancel);
        await EnsureCaseTypesAsync(cancel);
        await EnsureDistrictsAsync(cancel);
        await EnsureTermsAsync(cancel);
        await EnsureRolesAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await ShippedKnowledge.AddMissingAsync(db, (time ?? TimeProvider.System).Now(), cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task EnsureOfficesAsync(CancellationToken cancel)
    {
        if (await db.Offices.AnyAsync(cancel))
        {
            return;
        }

        db.Offices.Add(NewOffice("TH", "Koordinierungsstelle Gesundheitliche Chancengleichheit Thüringen", "Thüringen", Land.TH));
        db.Offices.Add(NewOffice("ST", "Koordinierungsstelle Gesundheitliche Chancengleichheit Sachsen-Anhalt", "Sachsen-Anhalt", Land.ST));
        await db.SaveChangesAsync(cancel);
    }

    private static Office NewOffice(string code, string name, string landName, Land land)
    {
        var office = new Office
        {
            Code = code, Name = name, LandName = landName, Land = land,
            ContactEmail = $"kgc.{code.ToLowerInvariant()}@example.invalid", ContactPhone = "(Telefonnummer der Stelle)",
        };
        office.ClosingDays.AddRange(YearlyClosingDay.Shipped.Select(d => new OfficeClosingDay { Month = d.Month, Day = d.Day, Reason = d.Reason }));
        office.OpeningHours.AddRange(OpeningHours.Shipped.Select(h => new OfficeOpeningHours { Weekday = h.Key, From = h.Value.From, To = h.Value.To }));
        return office;
    }

    private async Task EnsureCaseTypesAsync(CancellationToken cancel)
    {
        var known = (await db.CaseTypes.Select(t => new { t.OfficeId, t.Code }).ToListAsync(cancel)).Select(t => (t.OfficeId, t.Code)).ToHashSet();
        var offices = await db.Offices.Select(o => o.Id).ToListAsync(cancel);
        foreach (var (row, index) in ShippedLists.CaseTypes.Select((row, index) => (row, index)))
        {
            db.CaseTypes.AddRange(offices.Where(office => !known.Contains((office, row[0]))).Select(office => new CaseType
            {
                OfficeId = office, Code = row[0], Name = row[1], WorkflowId = row[2], SortOrder = index,
                TermMonths = row[3].Length == 0 ? null : int.Parse(row[3], CultureInfo.InvariantCulture),
            }));
        }
    }

    private async Task EnsureDistrictsAsync(CancellationToken cancel)
    {
        var offices = await db.Offices.ToDictionaryAsync(o => o.Code, o => o.Id, cancel);
        var known = await db.Districts.Select(d => d.Key).ToListAsync(cancel);
        foreach (var row in ShippedLists.Districts.Where(r => !known.Contains(r.Key)))
        {
            db.Districts.Add(new District { Key = row.Key, OfficeId = offices[row.Office], Kind = row.Kind, ShortName = row.ShortName, Name = row.Name });
        }
    }

    private async Task EnsureTermsAsync(CancellationToken cancel)
    {
        var known = (await db.Terms.Select(t => new { t.Kind, t.Code }).ToListAsync(cancel)).Select(t => (t.Kind, t.Code)).ToHashSet();
        foreach (var (row, index) in ShippedLists.Terms.Select((row, index) => (row, index)).Where(t => !known.Contains((t.row.Kind, t.row.Code))))
        {
            db.Terms.Add(new Term { Kind = row.Kind, Code = row.Code, Name = row.Name, SortOrder = index });
        }
    }

    private async Task EnsureRolesAsync(CancellationToken cancel)
    {
        var known = await db.Roles.Select(r => r.Name!).ToListAsync(cancel);
        db.Roles.AddRange(Roles.All.Except(known).Select(name => new IdentityRole<int>(name)
        {
            NormalizedName = name.ToUpper(CultureInfo.InvariantCulture), ConcurrencyStamp = name,
        }));
    }
}
