using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Messages;

internal sealed class MentionConfiguration : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.ToTable("Mentions");
        builder.Property(m => m.PublicId).HasMaxLength(32);
        builder.HasOne(m => m.Message).WithMany(m => m.Mentions).HasForeignKey(m => m.MessageId);
        builder.HasOne(m => m.Case).WithMany().HasForeignKey(m => m.CaseId);
        builder.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        builder.HasIndex(m => m.PublicId).IsUnique();
        builder.HasIndex(m => new { m.PersonId, m.SeenAt, m.At });
        builder.HasIndex(m => m.CaseId);
    }
}
