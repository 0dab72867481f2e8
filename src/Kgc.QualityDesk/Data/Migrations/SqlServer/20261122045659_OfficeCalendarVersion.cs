using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OfficeCalendarVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CalendarVersion",
                table: "Offices",
                type: "int",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CalendarVersion",
                table: "Offices");
        }
    }
}
