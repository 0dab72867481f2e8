using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Reviews;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>, IEntityTypeConfiguration<ReviewComment>,
    IEntityTypeConfiguration<ReviewRevision>, IEntityTypeConfiguration<ReviewRevisionFile>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Property(r => r.PublicId).HasMaxLength(32);
        builder.Property(r => r.Statement).HasMaxLength(QuestionRules.StatementLength);
        builder.Property(r => r.Questions).HasMaxLength(QuestionRules.CommentLength);
        builder.Property(r => r.HandBackReason).HasMaxLength(QuestionRules.CommentLength);
        builder.Property(r => r.ExternalName).HasMaxLength(QuestionRules.NameLength);
        builder.Property(r => r.ExternalEmail).HasMaxLength(QuestionRules.EmailLength);
        builder.HasOne(r => r.Task).WithMany().HasForeignKey(r => r.TaskId);
        builder.HasOne(r => r.Expert).WithMany().HasForeignKey(r => r.ExpertId);
        builder.HasOne(r => r.Revision).WithMany().HasForeignKey(r => r.RevisionId);
        builder.HasMany(r => r.Comments).WithOne().HasForeignKey(c => c.ReviewId);
        builder.HasIndex(r => r.PublicId).IsUnique();
        builder.HasIndex(r => new { r.ExpertId, r.CaseId });
    }

    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ReviewComments");
        builder.Property(c => c.Text).HasMaxLength(ReviewComment.TextLength);
    }

    public void Configure(EntityTypeBuilder<ReviewRevision> builder)
    {
        builder.Property(r => r.Subject).HasMaxLength(FreezeCase.SubjectLength);
        builder.Property(r => r.Body).HasMaxLength(FreezeCase.BodyLength);
        builder.Property(r => r.Draft).HasMaxLength(FreezeCase.DraftLength);
        builder.Property(r => r.TargetGroups).HasMaxLength(1000);
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.Ignore(r => r.Paragraphs);
        builder.Ignore(r => r.TargetGroupCodes);
        builder.HasOne(r => r.Case).WithMany().HasForeignKey(r => r.CaseId);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.RevisionId);
        builder.HasIndex(r => new { r.CaseId, r.Number }).IsUnique();
        Seal(builder.Metadata);
    }

    public void Configure(EntityTypeBuilder<ReviewRevisionFile> builder)
    {
        builder.ToTable("ReviewRevisionFiles");
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.HasOne(f => f.Attachment).WithMany().HasForeignKey(f => f.AttachmentId);
        builder.HasIndex(f => new { f.RevisionId, f.AttachmentId }).IsUnique();
        Seal(builder.Metadata);
    }

    private static void Seal(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties().Where(p => !p.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
