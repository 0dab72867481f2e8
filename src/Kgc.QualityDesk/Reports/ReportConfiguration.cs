using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Reports;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>, IEntityTypeConfiguration<ReportCase>
{
    public const int ReasonLength = 2000;

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(r => r.Lists).HasMaxLength(100_000);
        builder.Property(r => r.Comparison).HasMaxLength(200_000);
        builder.Property(r => r.Reason).HasMaxLength(ReasonLength);
        foreach (var hash in new[] { nameof(Report.Checksum), nameof(Report.CasesHash), nameof(Report.PdfHash), nameof(Report.XlsxHash), nameof(Report.CsvHash) })
        {
            builder.Property<string>(hash).HasMaxLength(64);
        }

        builder.HasOne(r => r.Office).WithMany().HasForeignKey(r => r.OfficeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.SignedById);
        builder.HasMany(r => r.Cases).WithOne().HasForeignKey(c => c.ReportId);
        builder.HasIndex(r => new { r.OfficeId, r.Year, r.Revision }).IsUnique();
        Keep(builder.Metadata);
    }

    public void Configure(EntityTypeBuilder<ReportCase> builder)
    {
        builder.ToTable("ReportCases");
        builder.Property(c => c.Number).HasMaxLength(32);
        builder.Property(c => c.TypeCode).HasMaxLength(64);
        builder.Property(c => c.DistrictKey).HasMaxLength(5);
        builder.Property(c => c.TargetGroups).HasMaxLength(1000);
        foreach (var code in new[] { nameof(ReportCase.Topic), nameof(ReportCase.Setting), nameof(ReportCase.Phase), nameof(ReportCase.ApplicationStage), nameof(ReportCase.ClosureReason) })
        {
            builder.Property<string?>(code).HasMaxLength(32);
        }

        builder.HasIndex(c => new { c.ReportId, c.Number }).IsUnique();
        Keep(builder.Metadata);
    }

    private static void Keep(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties().Where(p => !p.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
