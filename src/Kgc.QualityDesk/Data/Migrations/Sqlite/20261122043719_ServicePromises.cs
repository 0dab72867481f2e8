using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122043719_ServicePromises")]
    public sealed class ServicePromises : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PromiseEdition",
                table: "Offices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "AlarmAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ExpectedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FirstDueAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FirstReplyAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Promise",
                table: "Cases",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StageDueAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            // When a person first wrote to the applicant is known from the messages of before.
            migrationBuilder.Sql(
                """
                UPDATE "Cases" SET "FirstReplyAt" = (SELECT MIN("Messages"."At") FROM "Messages"
                WHERE "Messages"."CaseId" = "Cases"."Id" AND "Messages"."AuthorId" IS NOT NULL
                AND "Messages"."Kind" IN ('clarification', 'legal-clarification', 'decline', 'answer'));
                """);

            migrationBuilder.CreateTable(
                name: "ServicePromises",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstAnswerDays = table.Column<int>(type: "INTEGER", nullable: true),
                    FinalAnswerDays = table.Column<int>(type: "INTEGER", nullable: false),
                    IntakeDays = table.Column<int>(type: "INTEGER", nullable: true),
                    ReviewDays = table.Column<int>(type: "INTEGER", nullable: true),
                    ResponseDays = table.Column<int>(type: "INTEGER", nullable: true),
                    WarnDays = table.Column<int>(type: "INTEGER", nullable: true),
                    WarnRole = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    DueRole = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    EscalateDays = table.Column<int>(type: "INTEGER", nullable: true),
                    EscalateRole = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServicePromises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServicePromises_AspNetUsers_ChangedById",
                        column: x => x.ChangedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ServicePromises_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ServicePromises_ChangedById",
                table: "ServicePromises",
                column: "ChangedById");

            migrationBuilder.CreateIndex(
                name: "IX_ServicePromises_OfficeId_SortOrder",
                table: "ServicePromises",
                columns: new[] { "OfficeId", "SortOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_ServicePromises_PublicId",
                table: "ServicePromises",
                column: "PublicId",
                unique: true);
        }
    }
}
