using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Publications;

internal sealed class PublicationConfiguration
    : IEntityTypeConfiguration<PublicationDraft>, IEntityTypeConfiguration<RedactionDecision>, IEntityTypeConfiguration<PublicationHand>
{
    public void Configure(EntityTypeBuilder<PublicationDraft> builder)
    {
        builder.ToTable("PublicationDrafts");
        builder.Ignore(d => d.Texts);
        builder.Ignore(d => d.IsOpen);
        builder.Property(d => d.PublicId).HasMaxLength(32);
        builder.Property(d => d.Slug).HasMaxLength(KnowledgeRules.SlugLength);
        builder.Property(d => d.Title).HasMaxLength(KnowledgeRules.TitleLength);
        builder.Property(d => d.Question).HasMaxLength(KnowledgeRules.QuestionLength);
        builder.Property(d => d.Body).HasMaxLength(KnowledgeRules.BodyLength);
        builder.Property(d => d.Keywords).HasMaxLength(KnowledgeRules.KeywordsLength);
        foreach (var code in new[] { nameof(PublicationDraft.Topic), nameof(PublicationDraft.Setting), nameof(PublicationDraft.Phase) })
        {
            builder.Property<string?>(code).HasMaxLength(64);
        }

        builder.Property(d => d.Criteria).HasMaxLength(100);
        builder.Property(d => d.Instruments).HasMaxLength(KnowledgeRules.InstrumentsLength);
        builder.Property(d => d.ReturnComment).HasMaxLength(RedactionDecision.ReasonLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne(d => d.Office).WithMany().HasForeignKey(d => d.OfficeId);
        builder.HasOne(d => d.Case).WithMany().HasForeignKey(d => d.CaseId);
        builder.HasOne(d => d.ChangedBy).WithMany().HasForeignKey(d => d.ChangedById);
        builder.HasOne(d => d.PublishedBy).WithMany().HasForeignKey(d => d.PublishedById);
        builder.HasMany(d => d.Decisions).WithOne().HasForeignKey(d => d.DraftId);
        builder.HasMany(d => d.Hands).WithOne().HasForeignKey(d => d.DraftId);
        builder.HasIndex(d => d.PublicId).IsUnique();
        builder.HasIndex(d => new { d.OfficeId, d.State, d.Id });
        builder.HasIndex(d => d.Slug);
    }

    public void Configure(EntityTypeBuilder<RedactionDecision> builder)
    {
        builder.ToTable("RedactionDecisions");
        builder.Ignore(d => d.IsOpen);
        builder.Property(d => d.Field).HasMaxLength(20);
        builder.Property(d => d.Text).HasMaxLength(RedactionDecision.TextLength);
        builder.Property(d => d.Anchor).HasMaxLength(32);
        builder.Property(d => d.Replacement).HasMaxLength(RedactionDecision.ReplacementLength);
        builder.Property(d => d.Reason).HasMaxLength(RedactionDecision.ReasonLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.DecidedById);
        builder.HasIndex(d => new { d.DraftId, d.Anchor });
    }

    public void Configure(EntityTypeBuilder<PublicationHand> builder)
    {
        builder.ToTable("PublicationHands");
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.ForPersonId);
    }
}
