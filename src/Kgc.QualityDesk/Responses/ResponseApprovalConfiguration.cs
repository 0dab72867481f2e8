using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Responses;

internal sealed class ResponseApprovalConfiguration : IEntityTypeConfiguration<ResponseApproval>
{
    public void Configure(EntityTypeBuilder<ResponseApproval> builder)
    {
        builder.ToTable("ResponseApprovals");
        builder.Property(a => a.Seal).HasMaxLength(64);
        builder.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.InsteadOfId);
        builder.HasIndex(a => a.RevisionId);
    }
}
