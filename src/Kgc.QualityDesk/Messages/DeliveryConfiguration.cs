using Kgc.QualityDesk.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.Messages;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("Deliveries");
        builder.HasOne(d => d.Message).WithMany().HasForeignKey(d => d.MessageId);
        builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId);
        builder.HasOne(d => d.By).WithMany().HasForeignKey(d => d.ById);
        builder.HasIndex(d => d.CaseId);
        builder.HasIndex(d => d.MessageId);
    }
}
