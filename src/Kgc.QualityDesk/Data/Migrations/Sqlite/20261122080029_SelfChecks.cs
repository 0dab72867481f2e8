using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122080029_SelfChecks")]
    public sealed class SelfChecks : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SelfCheckRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Edition = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    IsShort = table.Column<bool>(type: "INTEGER", nullable: false),
                    Alias = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: true),
                    DistrictKey = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Setting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TargetGroup = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EarlierId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DetailsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    StepsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    IsAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
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
