using System.Runtime.CompilerServices;

namespace Kgc.QualityDesk.Tests.Architecture;

/// <summary>The house's own C# files, as they lie in the working copy.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    /// <param name="folder">src or tests</param>
    /// <returns>path relative to the root with slashes, and text; without migrations and what builds left</returns>
    public static IEnumerable<(string Path, string Text)> Under(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(file => (File: file, Path: Path.GetRelativePath(Root, file).Replace('\\', '/')))
        .Where(f => !f.Path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"))
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .Select(f => (f.Path, File.ReadAllText(f.File)));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) })
        {
            for (var directory = start; directory is not null; directory = Path.GetDirectoryName(directory))
            {
                if (File.Exists(Path.Combine(directory, "Kgc.QualityDesk.sln")))
                {
                    return directory;
                }
            }
        }

        throw new InvalidOperationException("Kgc.QualityDesk.sln is in no directory above the tests.");
    }
}
