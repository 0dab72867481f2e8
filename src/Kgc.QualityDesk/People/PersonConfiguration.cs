using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.People;

internal sealed class PersonConfiguration :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<OfficeMembership>,
    IEntityTypeConfiguration<ApiToken>, IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder.Property(p => p.DisplayName).HasMaxLength(200);

    public void Configure(EntityTypeBuilder<OfficeMembership> builder)
    {
        builder.HasKey(m => new { m.PersonId, m.OfficeId });
        builder.HasOne(m => m.Person).WithMany(p => p.Offices).HasForeignKey(m => m.PersonId);
        builder.HasOne(m => m.Office).WithMany().HasForeignKey(m => m.OfficeId);
    }

    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasOne(t => t.Person).WithMany().HasForeignKey(t => t.PersonId);
    }

    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasOne(t => t.Person).WithMany().HasForeignKey(t => t.PersonId);
    }
}
