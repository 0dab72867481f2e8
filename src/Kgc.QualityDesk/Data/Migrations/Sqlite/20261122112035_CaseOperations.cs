using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122112035_CaseOperations")]
    public sealed class CaseOperations : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // With its reference from the start, so that SQLite rebuilds no table and all stays in one transaction.
            migrationBuilder.Sql("ALTER TABLE \"Tasks\" ADD COLUMN \"RepresentedId\" INTEGER NULL REFERENCES \"AspNetUsers\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.Sql("ALTER TABLE \"Messages\" ADD COLUMN \"OriginCaseId\" INTEGER NULL REFERENCES \"Cases\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.AddColumn<DateOnly>(
                name: "FollowUpOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FollowUpReason",
                table: "Cases",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MergedCases",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql("ALTER TABLE \"Cases\" ADD COLUMN \"MergedIntoId\" INTEGER NULL REFERENCES \"Cases\" (\"Id\") ON DELETE RESTRICT;");

            migrationBuilder.AddColumn<int>(
                name: "MinutesSpent",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "SessionsEndedAt",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseHandOvers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromOfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToOfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Before = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    HandedBackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HandedBackById = table.Column<int>(type: "INTEGER", nullable: true),
                    HandedBackByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    HandedBackReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseHandOvers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseHandOvers_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHandOvers_AspNetUsers_HandedBackById",
                        column: x => x.HandedBackById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHandOvers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHandOvers_Offices_FromOfficeId",
                        column: x => x.FromOfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHandOvers_Offices_ToOfficeId",
                        column: x => x.ToOfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FromId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Moved = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneById = table.Column<int>(type: "INTEGER", nullable: true),
                    UndoneByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseLinks_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseLinks_AspNetUsers_UndoneById",
                        column: x => x.UndoneById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseLinks_Cases_FromId",
                        column: x => x.FromId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseLinks_Cases_ToId",
                        column: x => x.ToId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Substitutions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeputyId = table.Column<int>(type: "INTEGER", nullable: false),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Substitutions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Substitutions_AspNetUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Substitutions_AspNetUsers_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Substitutions_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Substitutions_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TimeEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    WorkedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TimeEntries_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TimeEntries_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_RepresentedId",
                table: "Tasks",
                column: "RepresentedId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OriginCaseId",
                table: "Messages",
                column: "OriginCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_AdvisorId_FollowUpOn_Id",
                table: "Cases",
                columns: new[] { "AdvisorId", "FollowUpOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_MergedIntoId",
                table: "Cases",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_FollowUpOn_Id",
                table: "Cases",
                columns: new[] { "OfficeId", "FollowUpOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandOvers_ById",
                table: "CaseHandOvers",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandOvers_CaseId_Id",
                table: "CaseHandOvers",
                columns: new[] { "CaseId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandOvers_FromOfficeId_Id",
                table: "CaseHandOvers",
                columns: new[] { "FromOfficeId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandOvers_HandedBackById",
                table: "CaseHandOvers",
                column: "HandedBackById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandOvers_ToOfficeId",
                table: "CaseHandOvers",
                column: "ToOfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLinks_ById",
                table: "CaseLinks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLinks_FromId_ToId_Kind",
                table: "CaseLinks",
                columns: new[] { "FromId", "ToId", "Kind" },
                unique: true,
                filter: "\"UndoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLinks_PublicId",
                table: "CaseLinks",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseLinks_ToId",
                table: "CaseLinks",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLinks_UndoneById",
                table: "CaseLinks",
                column: "UndoneById");

            migrationBuilder.CreateIndex(
                name: "IX_Substitutions_CreatedById",
                table: "Substitutions",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_Substitutions_DeputyId_EndsOn",
                table: "Substitutions",
                columns: new[] { "DeputyId", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Substitutions_OfficeId_EndsOn",
                table: "Substitutions",
                columns: new[] { "OfficeId", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Substitutions_PersonId_EndsOn",
                table: "Substitutions",
                columns: new[] { "PersonId", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Substitutions_PublicId",
                table: "Substitutions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_CaseId_PersonId",
                table: "TimeEntries",
                columns: new[] { "CaseId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_PersonId",
                table: "TimeEntries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_PublicId",
                table: "TimeEntries",
                column: "PublicId",
                unique: true);

        }
    }
}
