using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kgc.QualityDesk.People;

internal sealed class SubstitutionConfiguration : IEntityTypeConfiguration<Substitution>
{
    public void Configure(EntityTypeBuilder<Substitution> builder)
    {
        builder.ToTable("Substitutions");
        builder.Property(s => s.PublicId).HasMaxLength(32);
        builder.Property(s => s.Note).HasMaxLength(Substitution.NoteLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId);
        builder.HasOne(s => s.Deputy).WithMany().HasForeignKey(s => s.DeputyId);
        builder.HasOne(s => s.Office).WithMany().HasForeignKey(s => s.OfficeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.CreatedById);
        builder.HasIndex(s => s.PublicId).IsUnique();
        builder.HasIndex(s => new { s.DeputyId, s.EndsOn });
        builder.HasIndex(s => new { s.PersonId, s.EndsOn });
        builder.HasIndex(s => new { s.OfficeId, s.EndsOn });
    }
}
