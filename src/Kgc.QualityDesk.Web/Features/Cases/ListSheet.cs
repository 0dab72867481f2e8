using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Views;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>What the page of the case list shows.</summary>
public sealed record ListSheet(CaseQuery Query, SavedView? View, IReadOnlyList<SavedView> Views, CaseChoices Choices)
{
    /// <summary>Every filter of address and view together.</summary>
    public required CaseFilter Filter { get; init; }

    public IReadOnlyList<ListedCase> Rows { get; init; } = [];

    public string? Next { get; init; }

    /// <summary>„17“, „1.000+“.</summary>
    public string? Count { get; init; }

    public bool HasMany => Rows.Count > 1 || Next is not null;

    public IReadOnlyList<CaseColumns.Column> Columns { get; } = CaseColumns.Read(Query.Columns.Length > 0 ? string.Join(',', Query.Columns) : View?.Columns);

    public ColumnTexts Texts { get; } = new(Choices);

    public IEnumerable<SelectListItem> Offices => Choices.Offices.Select(o => new SelectListItem(o.Choice.Label, o.Choice.Code));

    public IEnumerable<SelectListItem> Types => Choices.Types.Select(t => new SelectListItem(t.Label, t.Code));

    public IEnumerable<SelectListItem> Topics => Choices.Terms[TermKind.Topic].Select(t => new SelectListItem(t.Label, t.Code));

    public IEnumerable<SelectListItem> Advisors => Colleagues.Prepend(new("Niemand", "none")).Prepend(new("Meine Fälle", "me"));

    public IEnumerable<SelectListItem> Colleagues => Choices.Advisors.Where(a => a.Advises).Select(a => new SelectListItem(a.Choice.Label, a.Choice.Code));
}
