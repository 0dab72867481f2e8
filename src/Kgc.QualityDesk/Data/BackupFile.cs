using System.IO.Compression;
using Kgc.QualityDesk.Attachments;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>
/// A backup of an embedded database: one archive with a consistent copy of the data, the attached files, and the keys without which
/// mail and tokens in it cannot be read. The desk may go on running while it is made.
/// </summary>
public sealed class BackupFile(DeskDb db, DeskSettings settings, AttachmentStore store)
{
    internal const string Database = "desk.db";
    internal const string Keys = "keys/";

    /// <exception cref="StartRefused">on SQL Server, or when the file is there already</exception>
    public async Task WriteAsync(string file, CancellationToken cancel)
    {
        EnsureEmbedded(db);
        if (File.Exists(file))
        {
            throw new StartRefused([$"{file} gibt es schon. Bitte geben Sie einen neuen Dateinamen an."]);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var copy = $"{file}.{Guid.NewGuid():N}.db";
        var archive = $"{file}.{Guid.NewGuid():N}.zip";
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
            await PackAsync(copy, archive, cancel);
            File.Move(archive, file);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(archive);
        }
    }

    internal static void EnsureEmbedded(DeskDb db)
    {
        if (db is not SqliteDeskDb)
        {
            throw new StartRefused(["Diese Datenbank liegt auf einem SQL Server. Bitte sichern Sie sie mit dessen Mitteln und die Verzeichnisse keys und attachments als Dateien."]);
        }
    }

    internal static string PathOf(DeskDb db) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    private async Task PackAsync(string copy, string archive, CancellationToken cancel)
    {
        await using var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Create, cancel);
        await new BackupFiles(store).PackAsync(copy, zip, cancel);
        await zip.CreateEntryFromFileAsync(copy, Database, cancel);
        var keys = Path.Combine(settings.DataDirectory, "keys");
        foreach (var key in Directory.Exists(keys) ? Directory.GetFiles(keys) : [])
        {
            await zip.CreateEntryFromFileAsync(key, Keys + Path.GetFileName(key), cancel);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(archive, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
