using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Writing;

internal sealed class TextModuleConfiguration : IEntityTypeConfiguration<TextModule>, IEntityTypeConfiguration<TextModuleVersion>
{
    public void Configure(EntityTypeBuilder<TextModule> builder)
    {
        builder.ToTable("TextModules");
        builder.Property(m => m.PublicId).HasMaxLength(32);
        builder.Property(m => m.Title).HasMaxLength(TextModuleInput.TitleLength);
        builder.Property(m => m.Body).HasMaxLength(TextModuleInput.BodyLength);
        builder.Property(m => m.Fields).HasMaxLength(TextModuleInput.FieldsLength);
        builder.Property(m => m.Topic).HasMaxLength(32);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne(m => m.Office).WithMany().HasForeignKey(m => m.OfficeId);
        builder.HasOne(m => m.Owner).WithMany().HasForeignKey(m => m.OwnerId);
        builder.HasOne(m => m.ChangedBy).WithMany().HasForeignKey(m => m.ChangedById);
        builder.HasIndex(m => m.PublicId).IsUnique();
        builder.HasIndex(m => new { m.OfficeId, m.IsActive, m.Title });
    }

    public void Configure(EntityTypeBuilder<TextModuleVersion> builder)
    {
        builder.ToTable("TextModuleVersions");
        builder.Property(v => v.Title).HasMaxLength(TextModuleInput.TitleLength);
        builder.Property(v => v.Body).HasMaxLength(TextModuleInput.BodyLength);
        builder.Property(v => v.Fields).HasMaxLength(TextModuleInput.FieldsLength);
        builder.Property(v => v.Topic).HasMaxLength(32);
        builder.HasOne<TextModule>().WithMany().HasForeignKey(v => v.ModuleId);
        builder.HasOne(v => v.ChangedBy).WithMany().HasForeignKey(v => v.ChangedById);
        builder.HasIndex(v => new { v.ModuleId, v.Number }).IsUnique();
    }
}
