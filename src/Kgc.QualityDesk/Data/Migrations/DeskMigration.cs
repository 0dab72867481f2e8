using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kgc.QualityDesk.Data.Migrations;

/// <summary>
/// A step of the schema. It brings no picture of the whole model at its time: twice 3,000 lines for each step, which took most of the
/// time of a build and are only needed to go back, to rename and to alter columns. We go forward only; back is a restored backup. Docs: adr/0025.
/// </summary>
public abstract class DeskMigration : Migration
{
    // Without a version EF takes the model for one of EF Core 1 and filters unique indexes as that did.
    protected override void BuildTargetModel(ModelBuilder modelBuilder) => modelBuilder.HasAnnotation("ProductVersion", "10.0.14");
}
