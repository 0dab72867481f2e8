using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.People;

public sealed class OfficeMembership
{
    public int PersonId { get; set; }

    public int OfficeId { get; set; }

    public Person? Person { get; set; }

    public Office? Office { get; set; }
}
