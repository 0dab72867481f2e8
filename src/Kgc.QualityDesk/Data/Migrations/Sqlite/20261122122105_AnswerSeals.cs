using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122122105_AnswerSeals")]
    public sealed class AnswerSeals : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // With their references from the start, so that SQLite rebuilds no table and all stays in one transaction.
            migrationBuilder.Sql("ALTER TABLE \"Tasks\" ADD COLUMN \"SaidId\" INTEGER NULL REFERENCES \"Messages\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.AddColumn<int>(
                name: "ApprovalsDue",
                table: "ResponseRevisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql("ALTER TABLE \"ResponseRevisions\" ADD COLUMN \"InsteadOfId\" INTEGER NULL REFERENCES \"AspNetUsers\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "ResponseRevisions",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Answer");

            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "ResponseRevisions",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SealBreak",
                table: "ResponseRevisions",
                type: "INTEGER",
                maxLength: 32,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "SealBrokenAt",
                table: "ResponseRevisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealParts",
                table: "ResponseRevisions",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.Sql("ALTER TABLE \"OutboxMails\" ADD COLUMN \"RevisionId\" INTEGER NULL REFERENCES \"ResponseRevisions\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.Sql("ALTER TABLE \"OutboxMails\" ADD COLUMN \"SaidId\" INTEGER NULL REFERENCES \"Messages\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.Sql("ALTER TABLE \"Messages\" ADD COLUMN \"RevisionId\" INTEGER NULL REFERENCES \"ResponseRevisions\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.AddColumn<string>(
                name: "Contact_PostalAddress",
                table: "Cases",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.Sql("ALTER TABLE \"Attachments\" ADD COLUMN \"AddedById\" INTEGER NULL REFERENCES \"AspNetUsers\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.AddColumn<bool>(
                name: "IsOfAnswer",
                table: "Attachments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "TakenOffAt",
                table: "Attachments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    MessageId = table.Column<long>(type: "INTEGER", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliveries_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliveries_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliveries_Messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResponseApprovals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RevisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    InsteadOfId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Seal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    VoidedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponseApprovals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResponseApprovals_AspNetUsers_InsteadOfId",
                        column: x => x.InsteadOfId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResponseApprovals_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResponseApprovals_ResponseRevisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "ResponseRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResponseFiles",
                columns: table => new
                {
                    RevisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    AttachmentId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponseFiles", x => new { x.RevisionId, x.AttachmentId });
                    table.ForeignKey(
                        name: "FK_ResponseFiles_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResponseFiles_ResponseRevisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "ResponseRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_SaidId",
                table: "Tasks",
                column: "SaidId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponseRevisions_InsteadOfId",
                table: "ResponseRevisions",
                column: "InsteadOfId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_RevisionId",
                table: "OutboxMails",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_SaidId",
                table: "OutboxMails",
                column: "SaidId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_RevisionId",
                table: "Messages",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_AddedById",
                table: "Attachments",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_ById",
                table: "Deliveries",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_CaseId",
                table: "Deliveries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_MessageId",
                table: "Deliveries",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponseApprovals_InsteadOfId",
                table: "ResponseApprovals",
                column: "InsteadOfId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponseApprovals_PersonId",
                table: "ResponseApprovals",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponseApprovals_RevisionId",
                table: "ResponseApprovals",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponseFiles_AttachmentId",
                table: "ResponseFiles",
                column: "AttachmentId");

        }
    }
}
