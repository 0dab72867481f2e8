using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Tests.Architecture;

namespace Kgc.QualityDesk.Tests.Conditions;

/// <summary>The page for administrators lists the fields that there are.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Every_field_stands_in_the_page_with_its_names_and_its_kind()
    {
        var lines = File.ReadAllLines(Path.Combine(Sources.Root, "docs", "conditions.md"));
        foreach (var field in CaseSchema.Charts.Fields.Fields)
        {
            Assert.Contains(lines, line => line.StartsWith($"| {string.Join(", ", field.Names)} | `{field.Code}` | {field.KindName}", StringComparison.Ordinal));
        }
    }
}
