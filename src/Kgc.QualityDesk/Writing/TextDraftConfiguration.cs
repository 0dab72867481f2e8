using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Writing;

internal sealed class TextDraftConfiguration : IEntityTypeConfiguration<TextDraft>
{
    public void Configure(EntityTypeBuilder<TextDraft> builder)
    {
        builder.ToTable("TextDrafts");
        builder.Property(d => d.PublicId).HasMaxLength(32);
        builder.Property(d => d.Place).HasMaxLength(DraftPlace.Longest);
        builder.Property(d => d.Field).HasMaxLength(DraftPlace.LongestField);
        builder.Property(d => d.Text).HasMaxLength(DraftPlace.LongestText);
        builder.Property(d => d.Kept).HasMaxLength(DraftPlace.LongestText);
        builder.Property(d => d.Base).HasMaxLength(64);
        builder.Property(d => d.EndedPage).HasMaxLength(64);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne(d => d.Person).WithMany().HasForeignKey(d => d.PersonId);
        builder.HasOne(d => d.Case).WithMany().HasForeignKey(d => d.CaseId);
        builder.HasIndex(d => d.PublicId).IsUnique();
        builder.HasIndex(d => new { d.PersonId, d.Place, d.Field }).IsUnique();
        // Who else writes at the same answer.
        builder.HasIndex(d => new { d.CaseId, d.Place, d.Field });
        builder.HasIndex(d => d.ChangedAt);
    }
}
