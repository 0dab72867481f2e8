using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kgc.QualityDesk.Tests.Privacy;

public sealed class PersonalDataTests
{
    [Fact]
    public void Every_column_that_can_hold_personal_data_is_classified() =>
        Assert.Equal("", string.Join("\n", Columns().Where(c => c.NeedsClass).Select(c => c.Name).Distinct().Except(PersonalData.Columns.Keys).Order()));

    [Fact]
    public void Every_row_of_the_registry_names_a_column() =>
        Assert.Empty(PersonalData.Columns.Keys.Except(Columns().Select(c => c.Name)).Order());

    [Fact]
    public void Hashes_of_tokens_passwords_and_stamps_are_secrets()
    {
        var revealing = Columns().Select(c => c.Name).Distinct()
            .Where(n => n.EndsWith("TokenHash", StringComparison.Ordinal) || n.EndsWith("Tokens.Hash", StringComparison.Ordinal)
                || n.EndsWith("Links.Hash", StringComparison.Ordinal) || n.Contains("Password", StringComparison.Ordinal)
                || n.EndsWith("SecurityStamp", StringComparison.Ordinal));
        Assert.All(revealing, n => Assert.Equal(PersonalDataKind.Secret, PersonalData.Columns[n]));
    }

    private static IEnumerable<(string Name, bool NeedsClass)> Columns()
    {
        using var db = new SqliteDeskDb(new DbContextOptionsBuilder<SqliteDeskDb>().UseSqlite("Data Source=model").Options);
        return [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(t => t.Columns.Select(c => ($"{t.Name}.{c.Name}", c.PropertyMappings.Any(m => NeedsClass(m.Property)) || !c.PropertyMappings.Any())))];
    }

    /// <summary>Text and bytes may hold anything; a key to a person says who did it; a rating is an opinion.</summary>
    private static bool NeedsClass(IReadOnlyProperty property) =>
        property.ClrType == typeof(string) || property.ClrType == typeof(byte[])
        || property.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person))
        || property.Name is "Rating" or "ActorId"
        || property.Name.EndsWith("ById", StringComparison.Ordinal);
}
