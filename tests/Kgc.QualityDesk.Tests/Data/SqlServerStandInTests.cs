using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Data.SqlClient;

namespace Kgc.QualityDesk.Tests.Data;

/// <summary>docs/adr/0003: SqlClient must find its attribute types although their package is left out.</summary>
public sealed class SqlServerStandInTests
{
    private const string Name = "Microsoft.SqlServer.Server";

    public static TheoryData<string> Types =>
    [
        "IBinarySerialize", "Format", "DataAccessKind", "SystemDataAccessKind", "InvalidUdtException", "SqlFacetAttribute",
        "SqlFunctionAttribute", "SqlMethodAttribute", "SqlUserDefinedAggregateAttribute", "SqlUserDefinedTypeAttribute",
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_of_the_assembly_is_there_and_public(string type)
    {
        var found = Assembly.Load(Name).GetType($"{Name}.{type}", throwOnError: true)!;

        Assert.True(found.IsPublic);
        Assert.Equal(Name, found.Assembly.GetName().Name);
    }

    [Fact]
    public void The_assembly_holds_no_other_public_type() =>
        Assert.Equal(
            Types.Select(row => row.Data).Order(StringComparer.Ordinal),
            Assembly.Load(Name).GetExportedTypes().Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_reference_of_SqlClient_resolves_to_the_stand_in()
    {
        var reference = typeof(SqlConnection).Assembly.GetReferencedAssemblies().Single(name => name.Name == Name);

        var loaded = Assembly.Load(reference);

        Assert.Equal(new Version(1, 0, 0, 0), loaded.GetName().Version);
        Assert.Equal("Kgc.QualityDesk", loaded.GetCustomAttribute<AssemblyCompanyAttribute>()?.Company);
    }

    [Fact]
    public void Every_type_and_member_that_SqlClient_names_is_found()
    {
        using var file = new PEReader(File.OpenRead(typeof(SqlConnection).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences
            .Where(handle => IsOurs(metadata, metadata.GetTypeReference(handle)))
            .ToDictionary(handle => (EntityHandle)handle, handle => Load(metadata, handle));
        var members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => types.ContainsKey(member.Parent))
            .Select(member => (Type: types[member.Parent], Name: metadata.GetString(member.Name)))
            .ToList();

        Assert.NotEmpty(types);
        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.NotEmpty(member.Type.GetMember(member.Name)));
    }

    private static bool IsOurs(MetadataReader metadata, TypeReference type) =>
        type.ResolutionScope.Kind == HandleKind.AssemblyReference
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == Name;

    private static Type Load(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        return Assembly.Load(Name).GetType(name, throwOnError: true)!;
    }
}
