using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Reviews.Links;

internal sealed class ExpertLinkConfiguration
    : IEntityTypeConfiguration<ExpertLink>, IEntityTypeConfiguration<ExpertCode>, IEntityTypeConfiguration<ExpertAccess>
{
    public const int ShownLength = 500;

    public void Configure(EntityTypeBuilder<ExpertLink> builder)
    {
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.Property(l => l.ShownApplicant).HasMaxLength(ShownLength);
        builder.Property(l => l.ShowReason).HasMaxLength(QuestionRules.CommentLength);
        builder.HasOne(l => l.Review).WithMany().HasForeignKey(l => l.ReviewId);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(l => l.CreatedById);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(l => l.RevokedById);
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ExpertCode> builder)
    {
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.Property(c => c.BrowserHash).HasMaxLength(64);
        builder.HasOne(c => c.Link).WithMany().HasForeignKey(c => c.LinkId);
        builder.HasIndex(c => new { c.LinkId, c.ExpiresAt });
    }

    public void Configure(EntityTypeBuilder<ExpertAccess> builder)
    {
        builder.Property(a => a.Browser).HasMaxLength(12);
        builder.HasOne(a => a.Link).WithMany().HasForeignKey(a => a.LinkId);
        builder.HasIndex(a => new { a.LinkId, a.Id });
        foreach (var property in builder.Metadata.GetProperties().Where(p => !p.IsPrimaryKey()))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
