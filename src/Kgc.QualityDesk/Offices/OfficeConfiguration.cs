using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Offices;

internal sealed class OfficeConfiguration :
    IEntityTypeConfiguration<Office>, IEntityTypeConfiguration<OfficeClosingDay>, IEntityTypeConfiguration<OfficeOpeningHours>,
    IEntityTypeConfiguration<OfficeText>, IEntityTypeConfiguration<OfficeTextVersion>, IEntityTypeConfiguration<District>, IEntityTypeConfiguration<Term>,
    IEntityTypeConfiguration<CaseNumberCounter>
{
    public void Configure(EntityTypeBuilder<Office> builder)
    {
        builder.Property(o => o.Code).HasMaxLength(8);
        builder.Property(o => o.PromiseEdition).IsConcurrencyToken();
        builder.HasIndex(o => o.Code).IsUnique();
        builder.Property(o => o.ContactAddress).HasMaxLength(OfficeContact.AddressLength);
        builder.Property(o => o.ContactHours).HasMaxLength(OfficeContact.HoursLength);
        builder.Property(o => o.FunderLine).HasMaxLength(EditOffice.FunderLength);
        builder.Property(o => o.CalendarVersion).IsConcurrencyToken();
        builder.HasMany(o => o.ClosingDays).WithOne().HasForeignKey(d => d.OfficeId);
        builder.HasMany(o => o.OpeningHours).WithOne().HasForeignKey(h => h.OfficeId);
    }

    public void Configure(EntityTypeBuilder<OfficeClosingDay> builder) => builder.ToTable("OfficeClosingDays");

    public void Configure(EntityTypeBuilder<OfficeOpeningHours> builder)
    {
        builder.ToTable("OfficeOpeningHours");
        builder.HasKey(h => new { h.OfficeId, h.Weekday });
    }

    public void Configure(EntityTypeBuilder<OfficeText> builder)
    {
        builder.Property(t => t.Key).HasMaxLength(64);
        builder.Property(t => t.Markdown).HasMaxLength(50_000);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne(t => t.Office).WithMany().HasForeignKey(t => t.OfficeId);
        builder.HasIndex(t => new { t.OfficeId, t.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OfficeTextVersion> builder)
    {
        builder.ToTable("OfficeTextVersions");
        builder.Property(t => t.Key).HasMaxLength(64);
        builder.Property(t => t.Markdown).HasMaxLength(50_000);
        builder.HasOne<Office>().WithMany().HasForeignKey(t => t.OfficeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.ChangedById);
        builder.HasIndex(t => new { t.OfficeId, t.Key, t.Number }).IsUnique();
        foreach (var property in builder.Metadata.GetProperties().Where(p => !p.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }

    public void Configure(EntityTypeBuilder<District> builder)
    {
        builder.HasKey(d => d.Key);
        builder.Property(d => d.Key).HasMaxLength(5);
        builder.Property(d => d.Kind).HasMaxLength(8);
        builder.HasOne(d => d.Office).WithMany().HasForeignKey(d => d.OfficeId);
    }

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(32);
        builder.HasIndex(t => new { t.Kind, t.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CaseNumberCounter> builder)
    {
        builder.HasKey(c => new { c.OfficeId, c.Year });
        builder.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId);
    }
}
