using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Cases;

internal sealed class CaseTypeConfiguration : IEntityTypeConfiguration<CaseType>
{
    public void Configure(EntityTypeBuilder<CaseType> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(64);
        builder.Property(t => t.WorkflowId).HasMaxLength(100);
        builder.HasOne(t => t.Office).WithMany().HasForeignKey(t => t.OfficeId);
        builder.HasIndex(t => new { t.OfficeId, t.Code }).IsUnique();
    }
}
