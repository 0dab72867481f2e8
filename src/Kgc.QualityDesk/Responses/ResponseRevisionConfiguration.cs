using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Responses;

internal sealed class ResponseRevisionConfiguration : IEntityTypeConfiguration<ResponseRevision>
{
    public void Configure(EntityTypeBuilder<ResponseRevision> builder)
    {
        builder.Property(r => r.Text).HasMaxLength(QuestionRules.AnswerLength);
        builder.Property(r => r.ReturnComment).HasMaxLength(QuestionRules.StatementLength);
        builder.Property(r => r.ApprovedHash).HasMaxLength(64);
        builder.Property(r => r.Kind).HasDefaultValue(RevisionKind.Answer);
        builder.Property(r => r.Seal).HasMaxLength(64);
        builder.Property(r => r.SealParts).HasMaxLength(200);
        builder.Property(r => r.SealBreak).HasConversion<int>();
        builder.HasOne(r => r.Author).WithMany().HasForeignKey(r => r.AuthorId);
        builder.HasOne(r => r.DecidedBy).WithMany().HasForeignKey(r => r.DecidedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.InsteadOfId);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.RevisionId);
        builder.HasMany(r => r.Approvals).WithOne().HasForeignKey(a => a.RevisionId);
        builder.HasIndex(r => new { r.CaseId, r.Number }).IsUnique();
    }
}
