using System.Globalization;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Conditions;

/// <summary>An entry of one of the lists that cases are classified by. All lists come by one query: every page with a filter needs them.</summary>
internal sealed class ChoiceRow
{
    public const string Offices = "office", CaseTypes = "type", Districts = "district", People = "person";

    /// <summary>One of the names above, or the name of a kind of term.</summary>
    public required string Kind { get; init; }

    public int Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Another name; of a kind of case the office.</summary>
    public required string Other { get; init; }

    /// <summary>In its list; of a person 1 for whoever advises and is active.</summary>
    public int Place { get; init; }

    public static Task<List<ChoiceRow>> ReadAsync(DeskDb db, int[] offices, CancellationToken cancel)
    {
        // Numbers of our own, nothing that anybody typed.
        var mine = offices.Length == 0 ? "0" : string.Join(", ", offices.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        var sql = Sql.Replace("{mine}", mine, StringComparison.Ordinal);
        return db.Database.SqlQueryRaw<ChoiceRow>(sql).OrderBy(r => r.Place).ThenBy(r => r.Id).ToListAsync(cancel);
    }

    private const string Sql = """
        SELECT 'office' AS "Kind", "Id" AS "Id", "Code" AS "Code", "LandName" AS "Name", "Name" AS "Other", 0 AS "Place" FROM "Offices"
        UNION ALL SELECT "Kind", 0, "Code", "Name", '', "SortOrder" FROM "Terms"
        UNION ALL SELECT 'type', t."Id", t."Code", t."Name", o."Code", t."SortOrder" FROM "CaseTypes" t JOIN "Offices" o ON o."Id" = t."OfficeId"
        UNION ALL SELECT 'district', 0, "Key", "ShortName", "Name", 0 FROM "Districts"
        UNION ALL SELECT 'person', u."Id", u."Email", u."DisplayName", '', CASE WHEN u."IsActive" = 1 AND EXISTS (SELECT 1 FROM "AspNetUserRoles" l
                JOIN "AspNetRoles" r ON r."Id" = l."RoleId" WHERE l."UserId" = u."Id" AND r."Name" IN ('advisor', 'supervisor')) THEN 1 ELSE 0 END
            FROM "AspNetUsers" u WHERE u."Email" IS NOT NULL
                AND EXISTS (SELECT 1 FROM "OfficeMemberships" m WHERE m."PersonId" = u."Id" AND m."OfficeId" IN ({mine}))
        """;
}
