using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kgc.QualityDesk.Data.Migrations.Sqlite
{
    /// <summary>Questions that were answered by word of mouth before this count as answered, from the moment at which they were closed.</summary>
    [DbContext(typeof(SqliteDeskDb))]
    [Migration("20261122141000_OralAnswers")]
    public sealed class OralAnswers : DeskMigration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            "UPDATE \"Cases\" SET \"AnsweredAt\" = \"ClosedAt\", \"FirstAnsweredAt\" = \"ClosedAt\", \"AnsweredInTime\" = CASE WHEN \"ClosedAt\" <= \"DueAt\" THEN 1 ELSE 0 END " +
            "WHERE \"ClosureReason\" = 'answered' AND \"AnsweredAt\" IS NULL AND \"FirstAnsweredAt\" IS NULL AND EXISTS (SELECT 1 FROM \"Messages\" AS m WHERE m.\"CaseId\" = \"Cases\".\"Id\" AND m.\"Kind\" = 'oral-answer');");
    }
}
