using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CaseTimes : Migration
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

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
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

            migrationBuilder.DropColumn(
                name: "AnsweredInTime",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ApplicantMinutes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ClosedMinutes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DeskMinutes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ExpertMinutes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HandlingMinutes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "IntakeMinutes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ResponseMinutes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ReviewMinutes",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "RunningHolder",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "RunningSince",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "TurnaroundMinutes",
                table: "Cases");
        }
    }
}
