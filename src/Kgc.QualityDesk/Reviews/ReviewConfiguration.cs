using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Reviews;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Property(r => r.Statement).HasMaxLength(QuestionRules.StatementLength);
        builder.HasOne(r => r.Task).WithMany().HasForeignKey(r => r.TaskId);
        builder.HasOne(r => r.Expert).WithMany().HasForeignKey(r => r.ExpertId);
        builder.HasIndex(r => new { r.ExpertId, r.CaseId });
    }
}
