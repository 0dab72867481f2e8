using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Live;

internal sealed class PresenceConfiguration : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        builder.ToTable("Presences");
        builder.HasKey(p => new { p.CaseId, p.PersonId });
        builder.Property(p => p.Field).HasMaxLength(32);
        builder.HasOne(p => p.Case).WithMany().HasForeignKey(p => p.CaseId);
        builder.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId);
        builder.HasIndex(p => p.SeenAt);
    }
}
