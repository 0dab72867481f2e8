using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Cases;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.Property(c => c.Number).HasMaxLength(32);
        builder.Property(c => c.TypeCode).HasMaxLength(64);
        builder.Property(c => c.Subject).HasMaxLength(QuestionRules.SubjectLength);
        builder.Property(c => c.Body).HasMaxLength(QuestionRules.BodyLength);
        builder.Property(c => c.RatingComment).HasMaxLength(QuestionRules.CommentLength);
        builder.Property(c => c.SearchText).HasMaxLength(Folding.CaseTextLength);
        builder.Property(c => c.TrackingId).HasMaxLength(64);
        builder.Property(c => c.TrackingTokenHash).HasMaxLength(64);
        builder.Property(c => c.LinkTokenHash).HasMaxLength(64);
        builder.Property(c => c.LastHash).HasMaxLength(64);
        builder.Property(c => c.DistrictKey).HasMaxLength(5);
        builder.Property(c => c.HonestPromise).HasMaxLength(200);
        builder.Property(c => c.CallerEmail).HasMaxLength(QuestionRules.EmailLength);
        builder.Property(c => c.CallerPhone).HasMaxLength(QuestionRules.PhoneLength);
        foreach (var code in new[] { nameof(Case.Topic), nameof(Case.Setting), nameof(Case.Phase), nameof(Case.ApplicationStage), nameof(Case.ClosureReason) })
        {
            builder.Property<string?>(code).HasMaxLength(32);
        }

        builder.Property(c => c.Promise).HasMaxLength(2000).HasConversion(PromiseJson.Converter);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.ComplexProperty(c => c.Contact, contact =>
        {
            contact.Property(c => c.Name).HasMaxLength(QuestionRules.NameLength);
            contact.Property(c => c.Email).HasMaxLength(QuestionRules.EmailLength);
            contact.Property(c => c.Organisation).HasMaxLength(QuestionRules.NameLength);
            contact.Property(c => c.Phone).HasMaxLength(QuestionRules.PhoneLength);
            contact.Property(c => c.PostalAddress).HasMaxLength(QuestionRules.PostalAddressLength);
        });
        builder.Property(c => c.FollowUpReason).HasMaxLength(Case.FollowUpLength);
        builder.HasOne(c => c.MergedInto).WithMany(c => c.MergedHere).HasForeignKey(c => c.MergedIntoId);
        builder.HasOne(c => c.Office).WithMany().HasForeignKey(c => c.OfficeId);
        builder.HasOne(c => c.District).WithMany().HasForeignKey(c => c.DistrictKey);
        builder.HasOne(c => c.Advisor).WithMany().HasForeignKey(c => c.AdvisorId);
        builder.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.CaseId);
        builder.HasMany(c => c.Intervals).WithOne().HasForeignKey(i => i.CaseId);
        builder.HasMany(c => c.Tasks).WithOne(t => t.Case).HasForeignKey(t => t.CaseId);
        builder.HasMany(c => c.Messages).WithOne().HasForeignKey(m => m.CaseId);
        builder.HasMany(c => c.Reviews).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Revisions).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.TargetGroups).WithOne().HasForeignKey(g => g.CaseId);

        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.TrackingTokenHash).IsUnique();
        builder.HasIndex(c => c.LinkTokenHash).IsUnique();
        // One index for every sort that the list offers; the id breaks ties for keyset paging.
        builder.HasIndex(c => new { c.OfficeId, c.ReceivedAt, c.Id });
        builder.HasIndex(c => new { c.OfficeId, c.DueAt, c.Id });
        builder.HasIndex(c => new { c.OfficeId, c.Number });
        builder.HasIndex(c => new { c.OfficeId, c.Stage, c.ReceivedAt, c.Id });
        builder.HasIndex(c => new { c.OfficeId, c.Status, c.ReceivedAt, c.Id });
        builder.HasIndex(c => new { c.OfficeId, c.Topic, c.ReceivedAt, c.Id });
        builder.HasIndex(c => new { c.OfficeId, c.TypeCode, c.ReceivedAt, c.Id });
        builder.HasIndex(c => new { c.AdvisorId, c.ReceivedAt, c.Id });
        builder.HasIndex(c => new { c.OfficeId, c.FollowUpOn, c.Id });
        builder.HasIndex(c => new { c.AdvisorId, c.FollowUpOn, c.Id });
        builder.HasIndex(c => c.MergedIntoId);
        builder.HasIndex(c => new { c.OfficeId, c.SettledDay, c.ReceivedDay, c.TermMonths, c.TypeCode, c.Topic });
        builder.HasIndex(c => new { c.OfficeId, c.ClosedAt });
        builder.HasIndex(c => new { c.OfficeId, c.CallerPhone, c.Id });
        builder.HasIndex(c => new { c.OfficeId, c.CallerEmail, c.Id });
        // Everything that figures over years read, so that no wide row is touched.
        builder.HasIndex(c => new
        {
            c.OfficeId, c.ReceivedDay, c.ClosedAt, c.TermMonths, c.TypeCode, c.Topic, c.DistrictKey, c.AdvisorId, c.TurnaroundMinutes, c.HandlingMinutes,
            c.IntakeMinutes, c.ReviewMinutes, c.ResponseMinutes, c.DeskMinutes, c.ExpertMinutes, c.ApplicantMinutes, c.ClosedMinutes, c.AnsweredInTime,
        }, "IX_Cases_Figures");
    }
}
