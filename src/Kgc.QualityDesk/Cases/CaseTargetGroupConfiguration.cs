using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Cases;

internal sealed class CaseTargetGroupConfiguration : IEntityTypeConfiguration<CaseTargetGroup>
{
    public void Configure(EntityTypeBuilder<CaseTargetGroup> builder)
    {
        builder.HasKey(g => new { g.CaseId, g.Code });
        builder.Property(g => g.Code).HasMaxLength(32);
    }
}
