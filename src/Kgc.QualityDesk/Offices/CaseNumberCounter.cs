namespace Kgc.QualityDesk.Offices;

/// <summary>The last case number given per office and year. Taken inside the case's own transaction, so numbers have no gaps.</summary>
public sealed class CaseNumberCounter
{
    public int OfficeId { get; set; }

    public int Year { get; set; }

    public int Last { get; set; }

    public static string Format(string officeCode, int year, int number) => $"KGC-{officeCode}-{year:D4}-{number:D5}";
}
