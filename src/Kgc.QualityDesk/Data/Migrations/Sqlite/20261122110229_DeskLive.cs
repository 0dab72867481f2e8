using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122110229_DeskLive")]
    public sealed class DeskLive : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CallerEmail",
                table: "Cases",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CallerPhone",
                table: "Cases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Shortcuts",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Combined");

            // As CallerKeys spells them, so that people who asked before are recognised.
            migrationBuilder.Sql("""
                UPDATE "Cases" SET
                    "CallerEmail" = LOWER(TRIM("Contact_Email")),
                    "CallerPhone" = REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("Contact_Phone", '(0)', ''), ' ', ''), '/', ''), '-', ''), '.', ''), '(', ''), ')', '');
                UPDATE "Cases" SET "CallerPhone" = '0' || SUBSTR("CallerPhone", 4) WHERE "CallerPhone" LIKE '+49%';
                UPDATE "Cases" SET "CallerPhone" = '0' || SUBSTR("CallerPhone", 5) WHERE "CallerPhone" LIKE '0049%';
                UPDATE "Cases" SET "CallerEmail" = CASE WHEN "CallerEmail" = '' THEN NULL ELSE "CallerEmail" END,
                    "CallerPhone" = CASE WHEN LENGTH("CallerPhone") < 5 THEN NULL ELSE "CallerPhone" END
                WHERE "CallerEmail" = '' OR LENGTH("CallerPhone") < 5;
                """);

            migrationBuilder.CreateTable(
                name: "Presences",
                columns: table => new
                {
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    WroteAt = table.Column<long>(type: "INTEGER", nullable: true)
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
