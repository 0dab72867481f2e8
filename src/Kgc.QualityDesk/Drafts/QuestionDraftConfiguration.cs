using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Drafts;

internal sealed class QuestionDraftConfiguration : IEntityTypeConfiguration<QuestionDraft>, IEntityTypeConfiguration<DraftMail>
{
    public void Configure(EntityTypeBuilder<QuestionDraft> builder)
    {
        builder.Property(d => d.PublicId).HasMaxLength(32);
        builder.Property(d => d.CodeHash).HasMaxLength(64);
        builder.Property(d => d.Sealed).HasMaxLength(1_000_000);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.PublicId).IsUnique();
        builder.HasIndex(d => d.CodeHash).IsUnique();
        builder.HasIndex(d => d.ExpiresAt);
    }

    public void Configure(EntityTypeBuilder<DraftMail> builder)
    {
        builder.Property(m => m.AddressHash).HasMaxLength(64);
        builder.HasIndex(m => new { m.AddressHash, m.At });
        builder.HasIndex(m => m.At);
    }
}
