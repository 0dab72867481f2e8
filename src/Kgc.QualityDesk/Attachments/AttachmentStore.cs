using System.Security.Cryptography;

namespace Kgc.QualityDesk.Attachments;

/// <summary>
/// The files themselves: <c>{DataDirectory}/attachments/ab/abcdef…</c> under random names, outside of everything that is served.
/// A file is complete and on the disk before it gets its place there.
/// </summary>
public sealed class AttachmentStore(DeskSettings settings)
{
    public const string Folder = "attachments";
    private const string Arrivals = "incoming";
    private const int NameLength = 32;

    private string Root => Path.Combine(settings.DataDirectory, Folder);

    /// <summary>A new empty file for something that arrives. The caller deletes it, or gives it a place.</summary>
    public string NewArrival()
    {
        var path = Path.Combine(Own(Path.Combine(Root, Arrivals)), Random() + ".tmp");
        using var file = Create(path);
        return path;
    }

    /// <summary>Opens a file that only the desk may read, for writing.</summary>
    public static FileStream Create(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Moves an arrival, which is on the disk already, to its place; returns its storage name.</summary>
    public string Place(string arrival)
    {
        var name = Random();
        Own(Path.Combine(Root, name[..2]));
        File.Move(arrival, PathOf(name));
        return name;
    }

    public static bool IsName(string name) => name.Length == NameLength && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Null when the file is not there.</summary>
    public FileStream? Open(string name)
    {
        try
        {
            return new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The whole file; null when it is not there.</summary>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancel)
    {
        await using var content = Open(name);
        if (content is null)
        {
            return null;
        }

        var whole = new byte[content.Length];
        await content.ReadExactlyAsync(whole, cancel);
        return whole;
    }

    /// <summary>Deletes the file; nothing happens when it is gone already.</summary>
    public void Delete(string? name)
    {
        if (name is not null && Path.GetDirectoryName(PathOf(name)) is { } folder && Directory.Exists(folder))
        {
            File.Delete(PathOf(name));
        }
    }

    /// <summary>Names of all files that have a place.</summary>
    public IEnumerable<string> Names() => Directory.Exists(Root)
        ? Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Where(IsName)
        : [];

    /// <summary>What was left over while it arrived, by a crash for one.</summary>
    public IEnumerable<string> Arriving() => Directory.Exists(Path.Combine(Root, Arrivals)) ? Directory.EnumerateFiles(Path.Combine(Root, Arrivals)) : [];

    public string PathOf(string name) =>
        IsName(name) ? Path.Combine(Root, name[..2], name) : throw new ArgumentException("Not a name of the store.", nameof(name));

    /// <summary>Lower-case hex SHA-256 and length of what a stream holds from here on.</summary>
    public static async Task<(string Hash, long Size)> HashAsync(Stream content, CancellationToken cancel)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        long size = 0;
        for (var read = await content.ReadAsync(buffer, cancel); read > 0; read = await content.ReadAsync(buffer, cancel))
        {
            sha.AppendData(buffer, 0, read);
            size += read;
        }

        return (Convert.ToHexStringLower(sha.GetHashAndReset()), size);
    }

    internal static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameLength / 2));

    private static string Own(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return directory;
    }
}
