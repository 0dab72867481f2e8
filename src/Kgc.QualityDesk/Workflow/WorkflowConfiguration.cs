using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Workflow;

internal sealed class WorkflowConfiguration :
    IEntityTypeConfiguration<WorkflowVersion>, IEntityTypeConfiguration<WorkflowInstance>, IEntityTypeConfiguration<WorkflowStep>,
    IEntityTypeConfiguration<DeskTimer>, IEntityTypeConfiguration<EventWait>, IEntityTypeConfiguration<Incident>
{
    private const int DefinitionLength = 4_000_000;

    public void Configure(EntityTypeBuilder<WorkflowVersion> builder)
    {
        builder.Property(v => v.DefinitionId).HasMaxLength(100);
        builder.Property(v => v.ContentHash).HasMaxLength(64);
        builder.Property(v => v.Json).HasMaxLength(DefinitionLength);
        builder.HasIndex(v => new { v.DefinitionId, v.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.Property(i => i.State).HasMaxLength(DefinitionLength);
        builder.Property(i => i.CorrelationId).HasMaxLength(EventWait.NameLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne(i => i.Case).WithOne().HasForeignKey<WorkflowInstance>(i => i.CaseId);
        builder.HasOne(i => i.WorkflowVersion).WithMany().HasForeignKey(i => i.WorkflowVersionId);
        // Running ones of a version are counted and planned, beside any number of finished ones.
        builder.HasIndex(i => new { i.WorkflowVersionId, i.IsFinished });
    }

    public void Configure(EntityTypeBuilder<WorkflowStep> builder)
    {
        builder.Property(s => s.NodeId).HasMaxLength(200);
        builder.Property(s => s.Outcome).HasMaxLength(WorkflowStep.OutcomeLength);
        builder.HasOne(s => s.Instance).WithMany().HasForeignKey(s => s.InstanceId);
        builder.HasIndex(s => s.InstanceId);
    }

    public void Configure(EntityTypeBuilder<DeskTimer> builder)
    {
        builder.ToTable("Timers");
        builder.Property(t => t.TokenId).HasMaxLength(64);
        builder.Property(t => t.NodeId).HasMaxLength(200);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne(t => t.Case).WithMany().HasForeignKey(t => t.CaseId);
        builder.HasOne(t => t.Task).WithMany().HasForeignKey(t => t.TaskId);
        builder.HasIndex(t => new { t.State, t.DueAt });
        builder.HasIndex(t => new { t.CaseId, t.State });
        // A token waits for one timer of a kind: nothing wakes it twice.
        builder.HasIndex(t => new { t.CaseId, t.TokenId, t.Kind }).IsUnique().HasFilter("\"State\" = 'Pending' AND \"TokenId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<EventWait> builder)
    {
        builder.Property(w => w.TokenId).HasMaxLength(64);
        builder.Property(w => w.NodeId).HasMaxLength(200);
        builder.Property(w => w.EventName).HasMaxLength(EventWait.NameLength);
        builder.Property(w => w.Payload).HasMaxLength(EventWait.PayloadLength);
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.HasOne(w => w.Case).WithMany().HasForeignKey(w => w.CaseId);
        builder.HasIndex(w => new { w.CaseId, w.TokenId }).IsUnique();
        builder.HasIndex(w => new { w.CaseId, w.State });
        builder.HasIndex(w => new { w.EventName, w.State });
    }

    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.Property(i => i.Detail).HasMaxLength(4000);
        builder.Property(i => i.Reason).HasMaxLength(Incident.ReasonLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne(i => i.Case).WithMany().HasForeignKey(i => i.CaseId);
        builder.HasOne(i => i.Timer).WithMany().HasForeignKey(i => i.TimerId);
    }
}
