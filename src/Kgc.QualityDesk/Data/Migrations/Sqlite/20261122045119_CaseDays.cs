using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122045119_CaseDays")]
    public sealed class CaseDays : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_Figures",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_OfficeId_RunningHolder",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_OfficeId_SettledAt_ReceivedAt",
                table: "Cases");

            migrationBuilder.AddColumn<int>(
                name: "ReceivedDay",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SettledDay",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Figures",
                table: "Cases",
                columns: new[] { "OfficeId", "ReceivedDay", "ClosedAt", "TermMonths", "TypeCode", "Topic", "DistrictKey", "AdvisorId", "TurnaroundMinutes", "HandlingMinutes", "IntakeMinutes", "ReviewMinutes", "ResponseMinutes", "DeskMinutes", "ExpertMinutes", "ApplicantMinutes", "ClosedMinutes", "AnsweredInTime" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_ClosedAt",
                table: "Cases",
                columns: new[] { "OfficeId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_SettledDay_ReceivedDay_TermMonths_TypeCode_Topic",
                table: "Cases",
                columns: new[] { "OfficeId", "SettledDay", "ReceivedDay", "TermMonths", "TypeCode", "Topic" });
        }
    }
}
