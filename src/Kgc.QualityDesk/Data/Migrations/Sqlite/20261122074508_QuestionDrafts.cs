using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122074508_QuestionDrafts")]
    public sealed class QuestionDrafts : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DraftMails",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AddressHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QuestionDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CodeRound = table.Column<int>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true)
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
