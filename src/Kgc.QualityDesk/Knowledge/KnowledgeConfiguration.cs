using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Knowledge;

internal sealed class KnowledgeConfiguration : IEntityTypeConfiguration<KnowledgeEntry>, IEntityTypeConfiguration<KnowledgeStamp>
{
    public void Configure(EntityTypeBuilder<KnowledgeEntry> builder)
    {
        builder.ToTable("KnowledgeEntries");
        builder.Ignore(e => e.Until);
        builder.Ignore(e => e.CriterionCodes);
        builder.Ignore(e => e.InstrumentSlugs);
        builder.Property(e => e.Slug).HasMaxLength(KnowledgeRules.SlugLength);
        builder.Property(e => e.Title).HasMaxLength(KnowledgeRules.TitleLength);
        builder.Property(e => e.Question).HasMaxLength(KnowledgeRules.QuestionLength);
        builder.Property(e => e.Body).HasMaxLength(KnowledgeRules.BodyLength);
        builder.Property(e => e.Keywords).HasMaxLength(KnowledgeRules.KeywordsLength);
        foreach (var code in new[] { nameof(KnowledgeEntry.Topic), nameof(KnowledgeEntry.Setting), nameof(KnowledgeEntry.Phase) })
        {
            builder.Property<string?>(code).HasMaxLength(64);
        }

        builder.Property(e => e.Criteria).HasMaxLength(100);
        builder.Property(e => e.Instruments).HasMaxLength(KnowledgeRules.InstrumentsLength);
        builder.Property(e => e.Place).HasMaxLength(KnowledgeRules.LineLength);
        builder.Property(e => e.Format).HasMaxLength(KnowledgeRules.LineLength);
        builder.Property(e => e.RegisterAt).HasMaxLength(KnowledgeRules.UrlLength);
        builder.Property(e => e.Source).HasMaxLength(KnowledgeRules.LineLength);
        builder.Property(e => e.Url).HasMaxLength(KnowledgeRules.UrlLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasOne(e => e.Office).WithMany().HasForeignKey(e => e.OfficeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.ChangedById);
        builder.HasIndex(e => e.Slug).IsUnique();
        builder.HasIndex(e => e.Stamp);
        builder.HasIndex(e => new { e.State, e.Kind, e.Topic, e.Title, e.Slug });
    }

    public void Configure(EntityTypeBuilder<KnowledgeStamp> builder)
    {
        builder.ToTable("KnowledgeStamps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Number).IsConcurrencyToken();
        builder.HasData(new KnowledgeStamp());
    }
}
