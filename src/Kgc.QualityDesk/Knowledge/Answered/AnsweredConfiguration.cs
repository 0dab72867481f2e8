using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Knowledge.Answered;

internal sealed class AnsweredConfiguration : IEntityTypeConfiguration<AnsweredWithoutCase>
{
    public void Configure(EntityTypeBuilder<AnsweredWithoutCase> builder)
    {
        builder.ToTable("AnsweredWithoutCases");
        builder.Property(a => a.KeyHash).HasMaxLength(64);
        builder.HasOne(a => a.Entry).WithMany().HasForeignKey(a => a.EntryId);
        builder.HasOne<Office>().WithMany().HasForeignKey(a => a.OfficeId);
        builder.HasIndex(a => a.KeyHash).IsUnique();
        builder.HasIndex(a => new { a.OfficeId, a.Day });
    }
}
