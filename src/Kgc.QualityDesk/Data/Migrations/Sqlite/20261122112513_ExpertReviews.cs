using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122112513_ExpertReviews")]
    public sealed class ExpertReviews : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReviewRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FrozenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    Draft = table.Column<string>(type: "TEXT", maxLength: 80000, nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Setting = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ApplicationStage = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DistrictKey = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    TargetGroups = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsRedacted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRevisions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // EF's own way to make columns optional leaves the transaction in between; nothing refers to a review yet, so the table can be replaced within it.
            migrationBuilder.Sql("""
                CREATE TABLE "Reviews_next" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK_Reviews" PRIMARY KEY AUTOINCREMENT,
                    "CaseId" INTEGER NOT NULL,
                    "ExpertId" INTEGER NULL,
                    "ExternalEmail" TEXT NULL,
                    "ExternalName" TEXT NULL,
                    "HandBackReason" TEXT NULL,
                    "HandedBackAt" INTEGER NULL,
                    "IsRecused" INTEGER NOT NULL,
                    "PublicId" TEXT NOT NULL,
                    "Questions" TEXT NULL,
                    "RequestedAt" INTEGER NOT NULL,
                    "RevisionId" INTEGER NULL,
                    "Statement" TEXT NULL,
                    "SubmittedAt" INTEGER NULL,
                    "TaskId" INTEGER NULL,
                    "Verdict" TEXT NULL,
                    CONSTRAINT "FK_Reviews_AspNetUsers_ExpertId" FOREIGN KEY ("ExpertId") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
                    CONSTRAINT "FK_Reviews_Cases_CaseId" FOREIGN KEY ("CaseId") REFERENCES "Cases" ("Id") ON DELETE RESTRICT,
                    CONSTRAINT "FK_Reviews_ReviewRevisions_RevisionId" FOREIGN KEY ("RevisionId") REFERENCES "ReviewRevisions" ("Id") ON DELETE RESTRICT,
                    CONSTRAINT "FK_Reviews_Tasks_TaskId" FOREIGN KEY ("TaskId") REFERENCES "Tasks" ("Id") ON DELETE RESTRICT
                );
                """);

            // Reviews of an older program get ids of their own.
            migrationBuilder.Sql("""
                INSERT INTO "Reviews_next" ("Id", "CaseId", "ExpertId", "HandedBackAt", "IsRecused", "PublicId", "RequestedAt", "Statement", "SubmittedAt", "TaskId", "Verdict")
                SELECT "Id", "CaseId", "ExpertId", "HandedBackAt", 0, lower(hex(randomblob(16))), "RequestedAt", "Statement", "SubmittedAt", "TaskId", "Verdict" FROM "Reviews";
                """);

            migrationBuilder.Sql("DROP TABLE \"Reviews\";");
            migrationBuilder.Sql("ALTER TABLE \"Reviews_next\" RENAME TO \"Reviews\";");
            migrationBuilder.Sql("CREATE INDEX \"IX_Reviews_CaseId\" ON \"Reviews\" (\"CaseId\");");
            migrationBuilder.Sql("CREATE INDEX \"IX_Reviews_ExpertId_CaseId\" ON \"Reviews\" (\"ExpertId\", \"CaseId\");");
            migrationBuilder.Sql("CREATE INDEX \"IX_Reviews_TaskId\" ON \"Reviews\" (\"TaskId\");");

            migrationBuilder.CreateTable(
                name: "ExpertLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ShownApplicant = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ShowReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExpertLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExpertLinks_AspNetUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExpertLinks_AspNetUsers_RevokedById",
                        column: x => x.RevokedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExpertLinks_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    Paragraph = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewComments_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExpertAccesses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LinkId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExpertAccesses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExpertAccesses_ExpertLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "ExpertLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExpertCodes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LinkId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BrowserHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExpertCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExpertCodes_ExpertLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "ExpertLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRevisionFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RevisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    AttachmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRevisionFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRevisionFiles_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewRevisionFiles_ReviewRevisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "ReviewRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_PublicId",
                table: "Reviews",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_RevisionId",
                table: "Reviews",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ExpertAccesses_LinkId_Id",
                table: "ExpertAccesses",
                columns: new[] { "LinkId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExpertCodes_LinkId_ExpiresAt",
                table: "ExpertCodes",
                columns: new[] { "LinkId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ExpertLinks_CreatedById",
                table: "ExpertLinks",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_ExpertLinks_ReviewId",
                table: "ExpertLinks",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_ExpertLinks_RevokedById",
                table: "ExpertLinks",
                column: "RevokedById");

            migrationBuilder.CreateIndex(
                name: "IX_ExpertLinks_TokenHash",
                table: "ExpertLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewComments_ReviewId",
                table: "ReviewComments",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRevisionFiles_AttachmentId",
                table: "ReviewRevisionFiles",
                column: "AttachmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRevisionFiles_RevisionId_AttachmentId",
                table: "ReviewRevisionFiles",
                columns: new[] { "RevisionId", "AttachmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRevisions_CaseId_Number",
                table: "ReviewRevisions",
                columns: new[] { "CaseId", "Number" },
                unique: true);
        }
    }
}
