using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Cases;

internal sealed class CaseIntervalConfiguration : IEntityTypeConfiguration<CaseInterval>
{
    public void Configure(EntityTypeBuilder<CaseInterval> builder)
    {
        builder.HasIndex(i => i.CaseId);
        builder.HasIndex(i => new { i.OfficeId, i.StartedAt });
    }
}
