using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122122109_AnswerSeals")]
    public sealed class AnswerSeals : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SaidId",
                table: "Tasks",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ApprovalsDue",
                table: "ResponseRevisions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "InsteadOfId",
                table: "ResponseRevisions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "ResponseRevisions",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Answer");

            migrationBuilder.AddColumn<string>(
                name: "Seal",
                table: "ResponseRevisions",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SealBreak",
                table: "ResponseRevisions",
                type: "int",
                maxLength: 32,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SealBrokenAt",
                table: "ResponseRevisions",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealParts",
                table: "ResponseRevisions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevisionId",
                table: "OutboxMails",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SaidId",
                table: "OutboxMails",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevisionId",
                table: "Messages",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact_PostalAddress",
                table: "Cases",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AddedById",
                table: "Attachments",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOfAnswer",
                table: "Attachments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "TakenOffAt",
                table: "Attachments",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CaseId = table.Column<int>(type: "int", nullable: false),
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    Way = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RevisionId = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    InsteadOfId = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Seal = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    VoidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
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
                    RevisionId = table.Column<int>(type: "int", nullable: false),
                    AttachmentId = table.Column<int>(type: "int", nullable: false)
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

            migrationBuilder.AddForeignKey(
                name: "FK_Attachments_AspNetUsers_AddedById",
                table: "Attachments",
                column: "AddedById",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Messages_ResponseRevisions_RevisionId",
                table: "Messages",
                column: "RevisionId",
                principalTable: "ResponseRevisions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_OutboxMails_Messages_SaidId",
                table: "OutboxMails",
                column: "SaidId",
                principalTable: "Messages",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_OutboxMails_ResponseRevisions_RevisionId",
                table: "OutboxMails",
                column: "RevisionId",
                principalTable: "ResponseRevisions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ResponseRevisions_AspNetUsers_InsteadOfId",
                table: "ResponseRevisions",
                column: "InsteadOfId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Tasks_Messages_SaidId",
                table: "Tasks",
                column: "SaidId",
                principalTable: "Messages",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
