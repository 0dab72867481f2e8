using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.SelfChecks;

internal sealed class SelfCheckConfiguration : IEntityTypeConfiguration<SelfCheckRun>
{
    private const int CodeLength = 16;

    public void Configure(EntityTypeBuilder<SelfCheckRun> builder)
    {
        builder.Property(r => r.PublicId).HasMaxLength(43);
        builder.Property(r => r.CodeHash).HasMaxLength(64);
        builder.Property(r => r.Edition).HasMaxLength(CodeLength);
        builder.Property(r => r.Alias).HasMaxLength(SelfCheckRules.AliasLength);
        builder.Property(r => r.DistrictKey).HasMaxLength(5);
        builder.Property(r => r.Setting).HasMaxLength(40);
        builder.Property(r => r.TargetGroup).HasMaxLength(40);
        builder.Property(r => r.Phase).HasMaxLength(40);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne(r => r.Office).WithMany().HasForeignKey(r => r.OfficeId);
        builder.HasOne(r => r.Earlier).WithMany().HasForeignKey(r => r.EarlierId);
        builder.HasIndex(r => r.PublicId).IsUnique();
        builder.HasIndex(r => r.CodeHash).IsUnique();
        builder.HasIndex(r => r.ExpiresAt);
        builder.HasIndex(r => new { r.OfficeId, r.CreatedAt });
        // Owned: they are deleted with their run.
        builder.OwnsMany(r => r.Answers, answers =>
        {
            answers.ToTable("SelfCheckAnswers").WithOwner(a => a.Run).HasForeignKey(a => a.RunId);
            answers.HasKey(a => new { a.RunId, a.Criterion });
            answers.Property(a => a.Criterion).HasMaxLength(CodeLength);
            answers.Property(a => a.Reason).HasMaxLength(SelfCheckRules.ReasonLength);
            answers.Property(a => a.Note).HasMaxLength(SelfCheckRules.NoteLength);
        });
        builder.OwnsMany(r => r.Steps, steps =>
        {
            steps.ToTable("SelfCheckSteps").WithOwner(s => s.Run).HasForeignKey(s => s.RunId);
            steps.HasKey(s => new { s.RunId, s.Position });
            steps.Property(s => s.Position).ValueGeneratedNever();
            steps.Property(s => s.Criterion).HasMaxLength(CodeLength);
            steps.Property(s => s.Text).HasMaxLength(SelfCheckRules.StepLength);
        });
    }
}
