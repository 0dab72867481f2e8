using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Knowledge;

internal sealed class KnowledgeVersionConfiguration : IEntityTypeConfiguration<KnowledgeVersion>
{
    public void Configure(EntityTypeBuilder<KnowledgeVersion> builder)
    {
        builder.ToTable("KnowledgeVersions");
        builder.Property(v => v.Title).HasMaxLength(KnowledgeRules.TitleLength);
        builder.Property(v => v.Question).HasMaxLength(KnowledgeRules.QuestionLength);
        builder.Property(v => v.Body).HasMaxLength(KnowledgeRules.BodyLength);
        builder.HasOne(v => v.Entry).WithMany().HasForeignKey(v => v.EntryId);
        builder.HasOne(v => v.By).WithMany().HasForeignKey(v => v.ById);
        builder.HasIndex(v => new { v.EntryId, v.Number }).IsUnique();
    }
}
