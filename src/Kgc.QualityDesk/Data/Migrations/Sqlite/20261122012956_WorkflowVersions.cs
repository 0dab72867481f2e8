using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122012956_WorkflowVersions")]
    public sealed class WorkflowVersions : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WorkflowInstances_WorkflowVersionId",
                table: "WorkflowInstances");

            migrationBuilder.AddColumn<string>(
                name: "FromDraft",
                table: "WorkflowVersions",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            // EF would build the whole table anew for the foreign key, outside of the transaction.
            migrationBuilder.Sql("ALTER TABLE \"WorkflowVersions\" ADD COLUMN \"PublishedById\" INTEGER NULL REFERENCES \"AspNetUsers\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "WorkflowVersions",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditEntries_AspNetUsers_ActorId",
                        column: x => x.ActorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MigrationBatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DefinitionId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ToVersionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Options = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MigrationBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MigrationBatches_AspNetUsers_ActorId",
                        column: x => x.ActorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MigrationBatches_WorkflowVersions_ToVersionId",
                        column: x => x.ToVersionId,
                        principalTable: "WorkflowVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DefinitionId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkflowDrafts_AspNetUsers_ChangedById",
                        column: x => x.ChangedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseMigrations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BatchId = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromVersionId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SeenVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: true),
                    Before = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: true),
                    AfterHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AfterSequence = table.Column<int>(type: "INTEGER", nullable: false),
                    MovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneById = table.Column<int>(type: "INTEGER", nullable: true),
                    UndoReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseMigrations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseMigrations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseMigrations_MigrationBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "MigrationBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseMigrations_WorkflowVersions_FromVersionId",
                        column: x => x.FromVersionId,
                        principalTable: "WorkflowVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowVersions_PublishedById",
                table: "WorkflowVersions",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowInstances_WorkflowVersionId_IsFinished",
                table: "WorkflowInstances",
                columns: new[] { "WorkflowVersionId", "IsFinished" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId",
                table: "AuditEntries",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Subject_Id",
                table: "AuditEntries",
                columns: new[] { "Subject", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseMigrations_BatchId_CaseId",
                table: "CaseMigrations",
                columns: new[] { "BatchId", "CaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseMigrations_BatchId_State_Id",
                table: "CaseMigrations",
                columns: new[] { "BatchId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseMigrations_CaseId",
                table: "CaseMigrations",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseMigrations_FromVersionId",
                table: "CaseMigrations",
                column: "FromVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseMigrations_State_Id",
                table: "CaseMigrations",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MigrationBatches_ActorId",
                table: "MigrationBatches",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_MigrationBatches_DefinitionId_Id",
                table: "MigrationBatches",
                columns: new[] { "DefinitionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MigrationBatches_PublicId",
                table: "MigrationBatches",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MigrationBatches_ToVersionId",
                table: "MigrationBatches",
                column: "ToVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowDrafts_ChangedById",
                table: "WorkflowDrafts",
                column: "ChangedById");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowDrafts_DefinitionId",
                table: "WorkflowDrafts",
                column: "DefinitionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowDrafts_PublicId",
                table: "WorkflowDrafts",
                column: "PublicId",
                unique: true);
        }
    }
}
