using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122041851_CaseTimes")]
    public sealed class CaseTimes : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AnsweredInTime",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ApplicantMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ClosedMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "DeskMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ExpertMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "HandlingMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "IntakeMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ResponseMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReviewMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RunningHolder",
                table: "Cases",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Desk");

            migrationBuilder.AddColumn<long>(
                name: "RunningSince",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SettledAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TurnaroundMinutes",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Figures",
                table: "Cases",
                columns: new[] { "OfficeId", "ReceivedAt", "RunningHolder", "TermMonths", "TypeCode", "Topic", "DistrictKey", "AdvisorId", "TurnaroundMinutes", "HandlingMinutes", "IntakeMinutes", "ReviewMinutes", "ResponseMinutes", "DeskMinutes", "ExpertMinutes", "ApplicantMinutes", "ClosedMinutes", "AnsweredInTime" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_RunningHolder",
                table: "Cases",
                columns: new[] { "OfficeId", "RunningHolder" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_SettledAt_ReceivedAt",
                table: "Cases",
                columns: new[] { "OfficeId", "SettledAt", "ReceivedAt" });
        }
    }
}
