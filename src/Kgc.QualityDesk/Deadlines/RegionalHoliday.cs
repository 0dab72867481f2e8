namespace Kgc.QualityDesk.Deadlines;

/// <summary>A holiday of a part of a Land: worth knowing when an event is planned there, never counted by the clock of an office.</summary>
/// <param name="Date">the day</param>
/// <param name="Name">German</param>
/// <param name="DistrictKey">five digits of the district's key</param>
/// <param name="WholeDistrict">false where only single municipalities of the district keep it</param>
/// <param name="Where">German: „Landkreis Eichsfeld“</param>
public sealed record RegionalHoliday(DateOnly Date, string Name, string DistrictKey, bool WholeDistrict, string Where);
