using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122080038_SelfChecks")]
    public sealed class SelfChecks : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SelfCheckRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    IsShort = table.Column<bool>(type: "bit", nullable: false),
                    Alias = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    OfficeId = table.Column<int>(type: "int", nullable: true),
                    DistrictKey = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    Setting = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    TargetGroup = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Phase = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EarlierId = table.Column<int>(type: "int", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DetailsVersion = table.Column<int>(type: "int", nullable: false),
                    StepsVersion = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfCheckRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SelfCheckRuns_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SelfCheckRuns_SelfCheckRuns_EarlierId",
                        column: x => x.EarlierId,
                        principalTable: "SelfCheckRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SelfCheckAnswers",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "int", nullable: false),
                    Criterion = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    IsAsked = table.Column<bool>(type: "bit", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfCheckAnswers", x => new { x.RunId, x.Criterion });
                    table.ForeignKey(
                        name: "FK_SelfCheckAnswers_SelfCheckRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "SelfCheckRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SelfCheckSteps",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Criterion = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfCheckSteps", x => new { x.RunId, x.Position });
                    table.ForeignKey(
                        name: "FK_SelfCheckSteps_SelfCheckRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "SelfCheckRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SelfCheckRuns_CodeHash",
                table: "SelfCheckRuns",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SelfCheckRuns_EarlierId",
                table: "SelfCheckRuns",
                column: "EarlierId");

            migrationBuilder.CreateIndex(
                name: "IX_SelfCheckRuns_ExpiresAt",
                table: "SelfCheckRuns",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_SelfCheckRuns_OfficeId_CreatedAt",
                table: "SelfCheckRuns",
                columns: new[] { "OfficeId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SelfCheckRuns_PublicId",
                table: "SelfCheckRuns",
                column: "PublicId",
                unique: true);
        }
    }
}
