using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122075416_OfficeTextVersions")]
    public sealed class OfficeTextVersions : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContactAddress",
                table: "Offices",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactHours",
                table: "Offices",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FunderLine",
                table: "Offices",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OfficeTextVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", maxLength: 50000, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: true),
                    RestoredFrom = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeTextVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfficeTextVersions_AspNetUsers_ChangedById",
                        column: x => x.ChangedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeTextVersions_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeTextVersions_ChangedById",
                table: "OfficeTextVersions",
                column: "ChangedById");

            migrationBuilder.CreateIndex(
                name: "IX_OfficeTextVersions_OfficeId_Key_Number",
                table: "OfficeTextVersions",
                columns: new[] { "OfficeId", "Key", "Number" },
                unique: true);

            // What offices have written so far is the beginning of the history; versions that were replaced are gone.
            migrationBuilder.Sql("INSERT INTO \"OfficeTextVersions\" (\"OfficeId\", \"Key\", \"Number\", \"Markdown\", \"ChangedAt\", \"ChangedById\") SELECT \"OfficeId\", \"Key\", \"Version\", \"Markdown\", \"ChangedAt\", \"ChangedById\" FROM \"OfficeTexts\"");
        }
    }
}
