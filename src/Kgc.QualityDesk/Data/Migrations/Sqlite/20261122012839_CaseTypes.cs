using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122012839_CaseTypes")]
    public sealed class CaseTypes : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "TermMonths",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseTypes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    WorkflowId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TermMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    SortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTypes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseTypes_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_TypeCode_ReceivedAt_Id",
                table: "Cases",
                columns: new[] { "OfficeId", "TypeCode", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTypes_OfficeId_Code",
                table: "CaseTypes",
                columns: new[] { "OfficeId", "Code" },
                unique: true);

            // What an office's questions ran until now stays theirs.
            migrationBuilder.Sql("INSERT INTO \"CaseTypes\" (\"OfficeId\", \"Code\", \"Name\", \"WorkflowId\", \"SortOrder\", \"IsActive\") SELECT \"Id\", 'quality-question', 'Qualitätsfrage', \"WorkflowId\", 0, 1 FROM \"Offices\";");

            // EF would build the whole table anew, outside of the transaction.
            migrationBuilder.Sql("ALTER TABLE \"Offices\" DROP COLUMN \"WorkflowId\";");
        }
    }
}
