using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122045110_YearlyReports")]
    public sealed class YearlyReports : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    CutOff = table.Column<DateOnly>(type: "date", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    OfficeName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    LandName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Lists = table.Column<string>(type: "nvarchar(max)", maxLength: 100000, nullable: false),
                    Comparison = table.Column<string>(type: "nvarchar(max)", maxLength: 200000, nullable: true),
                    Checksum = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CasesHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PdfHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    XlsxHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CsvHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SignedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SignedById = table.Column<int>(type: "int", nullable: false),
                    SignedByName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_AspNetUsers_SignedById",
                        column: x => x.SignedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportCases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReportId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Setting = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Phase = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    ApplicationStage = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    DistrictKey = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    TargetGroups = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosureReason = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    IsEnded = table.Column<bool>(type: "bit", nullable: false),
                    DeskMinutes = table.Column<long>(type: "bigint", nullable: false),
                    ExpertMinutes = table.Column<long>(type: "bigint", nullable: false),
                    ApplicantMinutes = table.Column<long>(type: "bigint", nullable: false),
                    Rating = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportCases_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReportCases_ReportId_Number",
                table: "ReportCases",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_OfficeId_Year_Revision",
                table: "Reports",
                columns: new[] { "OfficeId", "Year", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_SignedById",
                table: "Reports",
                column: "SignedById");
        }
    }
}
