using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122074512_QuestionDrafts")]
    public sealed class QuestionDrafts : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DraftMails",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AddressHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuestionDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicId = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CodeRound = table.Column<int>(type: "int", nullable: false),
                    Sealed = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000, nullable: false),
                    Step = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionDrafts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DraftMails_AddressHash_At",
                table: "DraftMails",
                columns: new[] { "AddressHash", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftMails_At",
                table: "DraftMails",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionDrafts_CodeHash",
                table: "QuestionDrafts",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionDrafts_ExpiresAt",
                table: "QuestionDrafts",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionDrafts_PublicId",
                table: "QuestionDrafts",
                column: "PublicId",
                unique: true);
        }
    }
}
