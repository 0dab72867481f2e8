using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122012847_CaseTypes")]
    public sealed class CaseTypes : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "TermMonths",
                table: "Cases",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseTypes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    WorkflowId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TermMonths = table.Column<int>(type: "int", nullable: true),
                    SortOrder = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
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
            migrationBuilder.Sql("INSERT INTO [CaseTypes] ([OfficeId], [Code], [Name], [WorkflowId], [SortOrder], [IsActive]) SELECT [Id], N'quality-question', N'Qualitätsfrage', [WorkflowId], 0, 1 FROM [Offices];");

            migrationBuilder.DropColumn(
                name: "WorkflowId",
                table: "Offices");
        }
    }
}
