using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Responses;

internal sealed class ResponseFileConfiguration : IEntityTypeConfiguration<ResponseFile>
{
    public void Configure(EntityTypeBuilder<ResponseFile> builder)
    {
        builder.ToTable("ResponseFiles");
        builder.HasKey(f => new { f.RevisionId, f.AttachmentId });
        builder.HasOne(f => f.Attachment).WithMany().HasForeignKey(f => f.AttachmentId);
    }
}
