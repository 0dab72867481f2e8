using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Tracking;

internal sealed class TrackingConfiguration : IEntityTypeConfiguration<TrackingCode>, IEntityTypeConfiguration<SubmissionKey>
{
    public void Configure(EntityTypeBuilder<TrackingCode> builder)
    {
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.Property(c => c.BrowserHash).HasMaxLength(64);
        builder.Property(c => c.LinkHash).HasMaxLength(64);
        builder.HasOne(c => c.Case).WithMany().HasForeignKey(c => c.CaseId);
        builder.HasIndex(c => new { c.CaseId, c.ExpiresAt });
    }

    public void Configure(EntityTypeBuilder<SubmissionKey> builder)
    {
        builder.HasKey(k => k.KeyHash);
        builder.Property(k => k.KeyHash).HasMaxLength(64);
        builder.Property(k => k.BodyHash).HasMaxLength(64);
        builder.HasOne(k => k.Case).WithMany().HasForeignKey(k => k.CaseId);
    }
}
