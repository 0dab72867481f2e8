using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Attachments;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(a => a.PublicId).HasMaxLength(32);
        builder.Property(a => a.OriginalName).HasMaxLength(FileNames.MostLetters);
        builder.Property(a => a.Sha256).HasMaxLength(64);
        builder.Property(a => a.StorageName).HasMaxLength(32);
        builder.Property(a => a.Reason).HasMaxLength(64);
        builder.Property(a => a.Notes).HasMaxLength(200);
        builder.Property(a => a.ScanNote).HasMaxLength(ScanResult.MostLetters);
        builder.HasOne(a => a.Case).WithMany().HasForeignKey(a => a.CaseId);
        builder.HasOne(a => a.Message).WithMany().HasForeignKey(a => a.MessageId);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(a => a.AddedById);
        builder.HasIndex(a => a.PublicId).IsUnique();
        builder.HasIndex(a => a.StorageName).IsUnique();
        builder.HasIndex(a => new { a.DraftId, a.Slot }).IsUnique();
        builder.HasIndex(a => a.CaseId);
        builder.HasIndex(a => new { a.State, a.Id });
        builder.HasIndex(a => new { a.TextState, a.Id });
    }
}
