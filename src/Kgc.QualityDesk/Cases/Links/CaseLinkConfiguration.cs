using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Cases.Links;

internal sealed class CaseLinkConfiguration : IEntityTypeConfiguration<CaseLink>
{
    public void Configure(EntityTypeBuilder<CaseLink> builder)
    {
        builder.ToTable("CaseLinks");
        builder.Property(l => l.PublicId).HasMaxLength(32);
        builder.Property(l => l.Note).HasMaxLength(CaseLink.NoteLength);
        builder.Property(l => l.Moved).HasMaxLength(CaseLink.MovedLength);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasOne(l => l.From).WithMany().HasForeignKey(l => l.FromId);
        builder.HasOne(l => l.To).WithMany().HasForeignKey(l => l.ToId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.ById);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.UndoneById);
        builder.HasIndex(l => l.PublicId).IsUnique();
        builder.HasIndex(l => l.ToId);
        // Whoever presses twice, or at the same moment as somebody else, makes one link.
        builder.HasIndex(l => new { l.FromId, l.ToId, l.Kind }).IsUnique().HasFilter("\"UndoneAt\" IS NULL");
    }
}
