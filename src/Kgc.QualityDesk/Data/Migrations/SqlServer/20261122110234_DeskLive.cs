using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122110234_DeskLive")]
    public sealed class DeskLive : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CallerEmail",
                table: "Cases",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CallerPhone",
                table: "Cases",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Shortcuts",
                table: "AspNetUsers",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Combined");

            // As CallerKeys spells them, so that people who asked before are recognised.
            migrationBuilder.Sql("""
                UPDATE "Cases" SET
                    "CallerEmail" = LOWER(TRIM("Contact_Email")),
                    "CallerPhone" = REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("Contact_Phone", '(0)', ''), ' ', ''), '/', ''), '-', ''), '.', ''), '(', ''), ')', '');
                UPDATE "Cases" SET "CallerPhone" = '0' + SUBSTRING("CallerPhone", 4, 40) WHERE "CallerPhone" LIKE '+49%';
                UPDATE "Cases" SET "CallerPhone" = '0' + SUBSTRING("CallerPhone", 5, 40) WHERE "CallerPhone" LIKE '0049%';
                UPDATE "Cases" SET "CallerEmail" = CASE WHEN "CallerEmail" = '' THEN NULL ELSE "CallerEmail" END,
                    "CallerPhone" = CASE WHEN LEN("CallerPhone") < 5 THEN NULL ELSE "CallerPhone" END
                WHERE "CallerEmail" = '' OR LEN("CallerPhone") < 5;
                """);

            migrationBuilder.CreateTable(
                name: "Presences",
                columns: table => new
                {
                    CaseId = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    WroteAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Presences", x => new { x.CaseId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Presences_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Presences_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_CallerEmail_Id",
                table: "Cases",
                columns: new[] { "OfficeId", "CallerEmail", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_CallerPhone_Id",
                table: "Cases",
                columns: new[] { "OfficeId", "CallerPhone", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Presences_PersonId",
                table: "Presences",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Presences_SeenAt",
                table: "Presences",
                column: "SeenAt");
        }
    }
}
