using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Views;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(v => v.PublicId).HasMaxLength(32);
        builder.Property(v => v.Name).HasMaxLength(ViewInput.NameLength);
        builder.Property(v => v.Condition).HasMaxLength(ViewInput.ConditionLength);
        builder.Property(v => v.Columns).HasMaxLength(400);
        builder.Property(v => v.Sort).HasMaxLength(32);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HasOne(v => v.Owner).WithMany().HasForeignKey(v => v.OwnerId);
        builder.HasOne(v => v.Office).WithMany().HasForeignKey(v => v.OfficeId);
        builder.HasIndex(v => v.PublicId).IsUnique();
        builder.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
    }
}
