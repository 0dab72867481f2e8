using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Mail;

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(m => m.Template).HasMaxLength(64);
        builder.Property(m => m.Sealed).HasMaxLength(200_000);
        builder.Property(m => m.LastError).HasMaxLength(1000);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne(m => m.Case).WithMany().HasForeignKey(m => m.CaseId);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(m => m.PersonId);
        builder.HasOne(m => m.Said).WithMany().HasForeignKey(m => m.SaidId);
        builder.HasOne<Responses.ResponseRevision>().WithMany().HasForeignKey(m => m.RevisionId);
        builder.HasIndex(m => m.MessageId).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextAttemptAt });
        builder.HasIndex(m => new { m.State, m.PurgedAt, m.SentAt });
    }
}
