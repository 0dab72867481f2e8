using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Reports;

/// <summary>The filter of an export as it stands in the address.</summary>
public sealed record ExportQuery
{
    [FromQuery(Name = "stelle"), Display(Name = "Stelle")]
    public string? Office { get; init; }

    [FromQuery(Name = "von"), Display(Name = "Eingang von")]
    public string? From { get; init; }

    [FromQuery(Name = "bis"), Display(Name = "Eingang bis")]
    public string? To { get; init; }

    [FromQuery(Name = "bedingung"), Display(Name = "Bedingung")]
    public string? Condition { get; init; }

    [FromQuery(Name = "identitaet"), Display(Name = "Mit Namen, Kontaktdaten, Betreff und Texten")]
    public bool Identity { get; init; }

    public ExportFilter Filter() => new() { Office = Office, From = From, To = To, Condition = Condition, Identity = Identity };
}
