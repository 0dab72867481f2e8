using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    [DbContext(typeof(SqlServerDeskDb))]
    [Migration("20261122015402_EventWaits")]
    public sealed class EventWaits : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CorrelationId",
                table: "WorkflowInstances",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Incidents",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Incidents",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "EventWaits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CaseId = table.Column<int>(type: "int", nullable: false),
                    TokenId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    NodeId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EventName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Payload = table.Column<string>(type: "nvarchar(max)", maxLength: 100000, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventWaits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventWaits_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Timers_CaseId_TokenId_Kind",
                table: "Timers",
                columns: new[] { "CaseId", "TokenId", "Kind" },
                unique: true,
                filter: "\"State\" = 'Pending' AND \"TokenId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_CaseId_TokenId",
                table: "Tasks",
                columns: new[] { "CaseId", "TokenId" },
                unique: true,
                filter: "\"State\" IN ('Open', 'Suspended') AND \"TokenId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EventWaits_CaseId_State",
                table: "EventWaits",
                columns: new[] { "CaseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_EventWaits_CaseId_TokenId",
                table: "EventWaits",
                columns: new[] { "CaseId", "TokenId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventWaits_EventName_State",
                table: "EventWaits",
                columns: new[] { "EventName", "State" });
        }
    }
}
