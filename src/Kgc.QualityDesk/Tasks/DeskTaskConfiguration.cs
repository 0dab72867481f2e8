using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Tasks;

internal sealed class DeskTaskConfiguration : IEntityTypeConfiguration<DeskTask>
{
    public void Configure(EntityTypeBuilder<DeskTask> builder)
    {
        builder.ToTable("Tasks");
        builder.Property(t => t.PublicId).HasMaxLength(32);
        builder.Property(t => t.Type).HasMaxLength(64);
        builder.Property(t => t.Role).HasMaxLength(32);
        builder.Property(t => t.TokenId).HasMaxLength(64);
        builder.Property(t => t.Outcome).HasMaxLength(64);
        builder.Property(t => t.Input).HasMaxLength(QuestionRules.AnswerLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne(t => t.Assignee).WithMany().HasForeignKey(t => t.AssigneeId);
        builder.HasOne(t => t.EndedBy).WithMany().HasForeignKey(t => t.EndedById);
        builder.HasOne(t => t.Represented).WithMany().HasForeignKey(t => t.RepresentedId);
        builder.HasOne(t => t.Said).WithMany().HasForeignKey(t => t.SaidId);
        builder.HasIndex(t => t.PublicId).IsUnique();
        builder.HasIndex(t => new { t.CaseId, t.State });
        builder.HasIndex(t => new { t.State, t.EndedAt });
        // A waiting token is one task: a node cannot open a second one while the first is in somebody's inbox.
        builder.HasIndex(t => new { t.CaseId, t.TokenId }).IsUnique().HasFilter("\"State\" IN ('Open', 'Suspended') AND \"TokenId\" IS NOT NULL");
        builder.HasIndex(t => new { t.AssigneeId, t.State, t.DueAt, t.Id });
        builder.HasIndex(t => new { t.OfficeId, t.State, t.DueAt, t.Id });
        builder.HasIndex(t => new { t.OfficeId, t.State, t.Role, t.AssigneeId, t.DueAt, t.Id });
    }
}
