using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Deadlines;

internal sealed class ServicePromiseConfiguration : IEntityTypeConfiguration<ServicePromise>
{
    public const int NameLength = 100;
    public const int ConditionLength = 2000;

    public void Configure(EntityTypeBuilder<ServicePromise> builder)
    {
        builder.ToTable("ServicePromises");
        builder.Ignore(p => p.Terms);
        builder.Property(p => p.PublicId).HasMaxLength(32);
        builder.Property(p => p.Name).HasMaxLength(NameLength);
        builder.Property(p => p.Condition).HasMaxLength(ConditionLength);
        builder.Property(p => p.WarnRole).HasMaxLength(32);
        builder.Property(p => p.DueRole).HasMaxLength(32);
        builder.Property(p => p.EscalateRole).HasMaxLength(32);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne(p => p.Office).WithMany().HasForeignKey(p => p.OfficeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.ChangedById);
        builder.HasIndex(p => p.PublicId).IsUnique();
        builder.HasIndex(p => new { p.OfficeId, p.SortOrder });
    }
}
