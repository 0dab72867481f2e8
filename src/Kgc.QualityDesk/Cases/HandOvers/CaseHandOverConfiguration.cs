using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Cases.HandOvers;

internal sealed class CaseHandOverConfiguration : IEntityTypeConfiguration<CaseHandOver>
{
    public void Configure(EntityTypeBuilder<CaseHandOver> builder)
    {
        builder.ToTable("CaseHandOvers");
        builder.Property(h => h.Reason).HasMaxLength(QuestionRules.CommentLength);
        builder.Property(h => h.Consent).HasMaxLength(QuestionRules.CommentLength);
        builder.Property(h => h.HandedBackReason).HasMaxLength(QuestionRules.CommentLength);
        builder.Property(h => h.Before).HasMaxLength(CaseHandOver.MovedLength);
        builder.Property(h => h.Version).IsConcurrencyToken();
        builder.HasOne(h => h.Case).WithMany().HasForeignKey(h => h.CaseId);
        builder.HasOne<Office>().WithMany().HasForeignKey(h => h.FromOfficeId);
        builder.HasOne<Office>().WithMany().HasForeignKey(h => h.ToOfficeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.ById);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.HandedBackById);
        builder.HasIndex(h => new { h.CaseId, h.Id });
        builder.HasIndex(h => new { h.FromOfficeId, h.Id });
    }
}
