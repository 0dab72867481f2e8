namespace Kgc.QualityDesk.Offices;

/// <summary>An office as its public pages name it.</summary>
public sealed record OfficeCard(string Code, string Name, string LandName, OfficeContact Contact, string Funder)
{
    public static OfficeCard Of(Office office) =>
        new(office.Code, office.Name, office.LandName, OfficeContact.Of(office), OfficeTexts.FunderOf(office));
}
