using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Tests.Architecture;

public sealed class HouseTests
{
    /// <summary>Everything else changes data through the desk: one load, one event, one save.</summary>
    private static readonly HashSet<string> MaySave =
    [
        "src/Kgc.QualityDesk/Desk.cs",
        "src/Kgc.QualityDesk/Demo/DemoPeople.cs",
        "src/Kgc.QualityDesk/People/EditPeople.cs",
        "src/Kgc.QualityDesk/Offices/ShippedData.cs",
        "src/Kgc.QualityDesk/Workflow/WorkflowCatalogue.cs",
    ];

    [Fact]
    public void Flowcharts_references_the_base_class_library_only() =>
        Assert.All(typeof(FlowchartProgram).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void The_desk_knows_nothing_of_http_or_pages()
    {
        var used = TypesUsedBy(typeof(DeskDb).Assembly.Location);
        Assert.Contains("Microsoft.EntityFrameworkCore.DbContext", used);
        Assert.DoesNotContain(used, t => t.StartsWith("Microsoft.AspNetCore.Http.", StringComparison.Ordinal)
            || t.StartsWith("Microsoft.AspNetCore.Mvc.", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_are_saved_in_the_named_places_only()
    {
        var saving = Sources.Under("src").Where(f => f.Text.Contains(".SaveChanges", StringComparison.Ordinal)).Select(f => f.Path).ToList();
        Assert.Contains("src/Kgc.QualityDesk/Desk.cs", saving);
        Assert.Empty(saving.Except(MaySave));
    }

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var files = Sources.Under("src").Concat(Sources.Under("tests")).ToList();
        Assert.True(files.Count > 200);
        Assert.Empty(files.Where(f => f.Text.Count(c => c == '\n') > 300).Select(f => f.Path));
    }

    private static HashSet<string> TypesUsedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeReferences.Select(reader.GetTypeReference).Select(t => $"{reader.GetString(t.Namespace)}.{reader.GetString(t.Name)}")];
    }
}
