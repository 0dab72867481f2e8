using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>Counts case numbers per office and year. Numbers are unique, so count, highest and counter agree exactly when no number is missing.</summary>
internal sealed class VerifyNumbers
{
    private readonly SortedDictionary<(string Office, int Year), (int Count, int Highest)> _series = [];
    private readonly List<VerifyReport.Finding> _unreadable = [];

    public void Add(string number)
    {
        var parts = number.Split('-');
        if (parts.Length == 4 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            var (count, highest) = _series.GetValueOrDefault((parts[1], year));
            _series[(parts[1], year)] = (count + 1, Math.Max(highest, last));
        }
        else
        {
            _unreadable.Add(new(number, "Diese Fallnummer hat nicht die vereinbarte Form."));
        }
    }

    public async Task<IReadOnlyList<VerifyReport.Finding>> FindAsync(DeskDb db, CancellationToken cancel)
    {
        var counters = await (from counter in db.CaseNumberCounters
                              join office in db.Offices on counter.OfficeId equals office.Id
                              select new { office.Code, counter.Year, counter.Last }).ToDictionaryAsync(c => (c.Code, c.Year), c => c.Last, cancel);
        List<VerifyReport.Finding> found = [.. _unreadable];
        foreach (var key in _series.Keys.Union(counters.Keys))
        {
            var (count, highest) = _series.GetValueOrDefault(key);
            var last = counters.GetValueOrDefault(key);
            if (count != last || highest != last)
            {
                found.Add(new($"KGC-{key.Item1}-{key.Item2}", string.Create(CultureInfo.InvariantCulture,
                    $"{last} Nummern sind vergeben, {count} Fälle sind da, die höchste Nummer ist {highest}.")));
            }
        }

        return found;
    }
}
