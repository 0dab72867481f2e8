namespace Kgc.QualityDesk.Deadlines;

/// <summary>
/// Fronleichnam (Easter + 60) where municipalities of Thüringen keep it by regulation (§ 2 (2) ThürFGtG): the whole Landkreis
/// Eichsfeld and single municipalities of the Wartburgkreis and the Unstrut-Hainich-Kreis. Sachsen-Anhalt has no such holiday.
/// </summary>
public static class RegionalHolidays
{
    public const string Eichsfeld = "16061";
    public const string Wartburgkreis = "16063";
    public const string UnstrutHainich = "16064";

    private const string Name = "Fronleichnam";

    public static IReadOnlyList<RegionalHoliday> Of(Land land, int year)
    {
        if (land is not Land.TH)
        {
            return [];
        }

        var day = Holidays.Easter(year).AddDays(60);
        return
        [
            new(day, Name, Eichsfeld, WholeDistrict: true, "Landkreis Eichsfeld"),
            new(day, Name, Wartburgkreis, WholeDistrict: false, "Wartburgkreis (einzelne Gemeinden)"),
            new(day, Name, UnstrutHainich, WholeDistrict: false, "Unstrut-Hainich-Kreis (einzelne Gemeinden)"),
        ];
    }

    /// <summary>What to know before inviting people of a district on a day; null when there is nothing.</summary>
    public static RegionalHoliday? On(DateOnly day, string districtKey) =>
        Enum.GetValues<Land>().SelectMany(land => Of(land, day.Year)).FirstOrDefault(holiday => holiday.Date == day && holiday.DistrictKey == districtKey);
}
