using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Cases.Bulk;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>An act on many cases as it stands in the address of its preview, and in the form that carries it out.</summary>
public sealed record BulkInput
{
    [ModelBinder(Name = "fall")]
    public string[] Cases { get; init; } = [];

    /// <summary>Not the boxes that were ticked, but whatever fits the filters.</summary>
    [ModelBinder(Name = "alle")]
    public string? AllText { get; init; }

    public bool IsAll() => AllText == "1";

    [ModelBinder(Name = "was"), Display(Name = "Was soll mit den Fällen geschehen?")]
    public string? Kind { get; init; }

    [ModelBinder(Name = "person"), Display(Name = "Zuweisen an", Description = "Offene Aufgaben der Beratung gehen mit.")]
    public string? Advisor { get; init; }

    [ModelBinder(Name = "neuesThema"), Display(Name = "Neues Thema", Description = "Zusage und Frist werden neu bestimmt.")]
    public string? Topic { get; init; }

    [ModelBinder(Name = "grund"), Display(Name = "Grund", Description = "Die ratsuchende Person bekommt keine Nachricht.")]
    public string? Reason { get; init; }

    [ModelBinder(Name = "am"), Display(Name = "Wiedervorlage am")]
    public DateOnly? On { get; init; }

    [ModelBinder(Name = "worum"), Display(Name = "Worum es dann geht")]
    public string? What { get; init; }

    public BulkAct ToAct() => new(Kind, Advisor, Topic, Kind == BulkAct.FollowUp ? What : Reason, Day);

    private string? Day => On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the next form carries on.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parts() =>
        new KeyValuePair<string, string?>[] { new("was", Kind), new("person", Advisor), new("neuesThema", Topic), new("grund", Reason), new("am", Day), new("worum", What) }.Where(p => !string.IsNullOrEmpty(p.Value));
}
