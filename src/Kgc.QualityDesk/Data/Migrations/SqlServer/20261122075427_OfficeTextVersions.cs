using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122075427_OfficeTextVersions")]
    public sealed class OfficeTextVersions : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContactAddress",
                table: "Offices",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactHours",
                table: "Offices",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FunderLine",
                table: "Offices",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OfficeTextVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Markdown = table.Column<string>(type: "nvarchar(max)", maxLength: 50000, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ChangedById = table.Column<int>(type: "int", nullable: true),
                    RestoredFrom = table.Column<int>(type: "int", nullable: true)
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
            migrationBuilder.Sql("INSERT INTO [OfficeTextVersions] ([OfficeId], [Key], [Number], [Markdown], [ChangedAt], [ChangedById]) SELECT [OfficeId], [Key], [Version], [Markdown], [ChangedAt], [ChangedById] FROM [OfficeTexts]");
        }
    }
}
