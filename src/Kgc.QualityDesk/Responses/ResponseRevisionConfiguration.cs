using Kgc.QualityDesk.Cases;
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
        builder.HasOne(r => r.Author).WithMany().HasForeignKey(r => r.AuthorId);
        builder.HasOne(r => r.DecidedBy).WithMany().HasForeignKey(r => r.DecidedById);
        builder.HasIndex(r => new { r.CaseId, r.Number }).IsUnique();
    }
}
