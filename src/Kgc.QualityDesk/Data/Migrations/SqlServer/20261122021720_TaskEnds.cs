using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122021720_TaskEnds")]
    public sealed class TaskEnds : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Tasks_State_EndedAt",
                table: "Tasks",
                columns: new[] { "State", "EndedAt" });
        }
    }
}
