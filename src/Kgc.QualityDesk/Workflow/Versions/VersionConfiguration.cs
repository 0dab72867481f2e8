using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Workflow;

internal sealed class VersionConfiguration :
    IEntityTypeConfiguration<WorkflowVersion>, IEntityTypeConfiguration<WorkflowDraft>, IEntityTypeConfiguration<MigrationBatch>, IEntityTypeConfiguration<CaseMigration>
{
    public const int TextLength = 4_000_000;
    public const int ReasonLength = 2000;

    public void Configure(EntityTypeBuilder<WorkflowVersion> builder)
    {
        builder.Property(v => v.Reason).HasMaxLength(ReasonLength);
        builder.Property(v => v.FromDraft).HasMaxLength(32);
        builder.HasOne(v => v.PublishedBy).WithMany().HasForeignKey(v => v.PublishedById);
        // A version is immutable; only which one new cases take may change.
        foreach (var name in new[] { nameof(WorkflowVersion.DefinitionId), nameof(WorkflowVersion.Version), nameof(WorkflowVersion.Json), nameof(WorkflowVersion.ContentHash) })
        {
            builder.Metadata.FindProperty(name)!.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }

    public void Configure(EntityTypeBuilder<WorkflowDraft> builder)
    {
        builder.Property(d => d.PublicId).HasMaxLength(32);
        builder.Property(d => d.DefinitionId).HasMaxLength(100);
        builder.Property(d => d.Json).HasMaxLength(TextLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne(d => d.ChangedBy).WithMany().HasForeignKey(d => d.ChangedById);
        builder.HasIndex(d => d.PublicId).IsUnique();
        builder.HasIndex(d => d.DefinitionId);
    }

    public void Configure(EntityTypeBuilder<MigrationBatch> builder)
    {
        builder.ToTable("MigrationBatches");
        builder.Property(b => b.PublicId).HasMaxLength(32);
        builder.Property(b => b.DefinitionId).HasMaxLength(100);
        builder.Property(b => b.Options).HasMaxLength(TextLength);
        builder.Property(b => b.Reason).HasMaxLength(ReasonLength);
        builder.HasOne(b => b.ToVersion).WithMany().HasForeignKey(b => b.ToVersionId);
        builder.HasOne(b => b.Actor).WithMany().HasForeignKey(b => b.ActorId);
        builder.HasIndex(b => b.PublicId).IsUnique();
        builder.HasIndex(b => new { b.DefinitionId, b.Id });
    }

    public void Configure(EntityTypeBuilder<CaseMigration> builder)
    {
        builder.ToTable("CaseMigrations");
        builder.Property(m => m.Detail).HasMaxLength(4000);
        builder.Property(m => m.Plan).HasMaxLength(TextLength);
        builder.Property(m => m.Before).HasMaxLength(TextLength);
        builder.Property(m => m.AfterHash).HasMaxLength(64);
        builder.Property(m => m.UndoReason).HasMaxLength(ReasonLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne(m => m.Batch).WithMany(b => b.Cases).HasForeignKey(m => m.BatchId);
        builder.HasOne(m => m.Case).WithMany().HasForeignKey(m => m.CaseId);
        builder.HasOne(m => m.FromVersion).WithMany().HasForeignKey(m => m.FromVersionId);
        builder.HasIndex(m => new { m.BatchId, m.CaseId }).IsUnique();
        builder.HasIndex(m => new { m.State, m.Id });
        builder.HasIndex(m => new { m.BatchId, m.State, m.Id });
    }
}
