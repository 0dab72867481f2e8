using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122041854_CaseTimes")]
    public sealed class CaseTimes : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AnsweredInTime",
                table: "Cases",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ApplicantMinutes",
                table: "Cases",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ClosedMinutes",
                table: "Cases",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "DeskMinutes",
                table: "Cases",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ExpertMinutes",
                table: "Cases",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "HandlingMinutes",
                table: "Cases",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "IntakeMinutes",
                table: "Cases",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ResponseMinutes",
                table: "Cases",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReviewMinutes",
                table: "Cases",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RunningHolder",
                table: "Cases",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Desk");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RunningSince",
                table: "Cases",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SettledAt",
                table: "Cases",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TurnaroundMinutes",
                table: "Cases",
                type: "int",
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
