using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kgc.QualityDesk.Data;

/// <summary>Lets <c>dotnet ef</c> make migrations for either database without one at hand.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteDeskDb>, IDesignTimeDbContextFactory<SqlServerDeskDb>
{
    SqliteDeskDb IDesignTimeDbContextFactory<SqliteDeskDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDeskDb>().UseSqlite("Data Source=design.db").Options);

    SqlServerDeskDb IDesignTimeDbContextFactory<SqlServerDeskDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerDeskDb>().UseSqlServer("Server=design").Options);
}
