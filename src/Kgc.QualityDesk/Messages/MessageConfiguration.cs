using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Messages;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(m => m.Kind).HasMaxLength(64);
        builder.Property(m => m.Body).HasMaxLength(QuestionRules.AnswerLength + 1000);
        builder.HasOne(m => m.Author).WithMany().HasForeignKey(m => m.AuthorId);
        builder.HasOne<Case>().WithMany().HasForeignKey(m => m.OriginCaseId);
        builder.HasOne(m => m.Revision).WithMany().HasForeignKey(m => m.RevisionId);
        builder.HasIndex(m => new { m.CaseId, m.At });
    }
}
