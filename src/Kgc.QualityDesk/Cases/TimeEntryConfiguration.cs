using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Cases;

internal sealed class TimeEntryConfiguration : IEntityTypeConfiguration<TimeEntry>
{
    public void Configure(EntityTypeBuilder<TimeEntry> builder)
    {
        builder.ToTable("TimeEntries");
        builder.Property(t => t.PublicId).HasMaxLength(32);
        builder.Property(t => t.Note).HasMaxLength(TimeEntry.NoteLength);
        builder.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId);
        builder.HasOne(t => t.Person).WithMany().HasForeignKey(t => t.PersonId);
        builder.HasIndex(t => t.PublicId).IsUnique();
        builder.HasIndex(t => new { t.CaseId, t.PersonId });
    }
}
