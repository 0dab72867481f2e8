using Kgc.QualityDesk.Web.Commands;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Commands;

/// <summary>The command line with a data directory of its own.</summary>
public sealed class Shell : IDisposable
{
    public sealed record Result(int Code, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("desk-shell-").FullName;

    public string File(string name) => Path.Combine(Directory, name);

    public Task<Result> Run(params string[] words) => RunAsync([.. words, .. WebDesk.Settings(File("data"))]);

    public static async Task<Result> RunAsync(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await DeskCommands.RunAsync(args, output, error);
        return new Result(code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
