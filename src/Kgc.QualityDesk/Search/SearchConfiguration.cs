using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Search;

internal sealed class SearchConfiguration :
    IEntityTypeConfiguration<SearchTerm>, IEntityTypeConfiguration<SearchPosting>, IEntityTypeConfiguration<AttachmentText>, IEntityTypeConfiguration<SearchProgress>
{
    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.ToTable("SearchTerms");
        builder.Property(t => t.Text).HasMaxLength(IndexedWords.LongestTerm);
        builder.Property(t => t.Stem).HasMaxLength(IndexedWords.LongestTerm);
        builder.HasIndex(t => t.Text).IsUnique();
        builder.HasIndex(t => t.Stem);
    }

    public void Configure(EntityTypeBuilder<SearchPosting> builder)
    {
        builder.ToTable("SearchPostings");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId);
    }

    public void Configure(EntityTypeBuilder<AttachmentText> builder)
    {
        builder.ToTable("AttachmentTexts");
        builder.HasKey(t => t.AttachmentId);
        builder.Property(t => t.Text).HasMaxLength(FileText.Longest);
        builder.HasOne(t => t.Attachment).WithOne().HasForeignKey<AttachmentText>(t => t.AttachmentId);
    }

    public void Configure(EntityTypeBuilder<SearchProgress> builder)
    {
        builder.ToTable("SearchProgress");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
