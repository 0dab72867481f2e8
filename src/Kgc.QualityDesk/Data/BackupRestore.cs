using System.IO.Compression;
using Kgc.QualityDesk.Attachments;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>Puts a backup in place of the embedded database. Everything is unpacked and checked before anything is replaced, and what was there is set aside.</summary>
public sealed class BackupRestore(DeskDb db, DeskSettings settings, TimeProvider time)
{
    private const int Busy = 5;
    private const int Locked = 6;

    /// <param name="file">made by <see cref="BackupFile"/></param>
    /// <param name="force">also over a database that a process holds open</param>
    /// <param name="cancel">gives up before anything is replaced</param>
    /// <exception cref="StartRefused">says what is wrong; nothing was replaced then</exception>
    public async Task RunAsync(string file, bool force, CancellationToken cancel)
    {
        BackupFile.EnsureEmbedded(db);
        if (!File.Exists(file))
        {
            throw new StartRefused([$"{file} gibt es nicht."]);
        }

        var target = BackupFile.PathOf(db);
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        if (!force && await IsInUseAsync(target, cancel))
        {
            throw new StartRefused(["Die Datenbank ist in Benutzung. Bitte halten Sie den Dienst vorher an. Mit --force wird sie trotzdem ersetzt."]);
        }

        Directory.CreateDirectory(settings.DataDirectory);
        var unpacked = Directory.CreateDirectory(Path.Combine(settings.DataDirectory, $"restore-{Guid.NewGuid():N}"));
        try
        {
            await UnpackAsync(file, unpacked.FullName, cancel);
            await EnsureSoundAsync(Path.Combine(unpacked.FullName, BackupFile.Database), cancel);
            var aside = Path.Combine(settings.DataDirectory, $"vor-restore-{time.Now():yyyyMMdd-HHmmss}-{unpacked.Name[^4..]}");
            SetAside(target, aside);
            SetFilesAside(aside);
            Replace(unpacked.FullName, target);
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    // A desk that runs holds the file shared, so nobody else gets it alone. A damaged file is in nobody's use.
    private static async Task<bool> IsInUseAsync(string target, CancellationToken cancel)
    {
        if (!File.Exists(target))
        {
            return false;
        }

        var connection = new SqliteConnectionStringBuilder { DataSource = target, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 };
        await using var sqlite = new SqliteConnection(connection.ConnectionString);
        try
        {
            await sqlite.OpenAsync(cancel);
            await using var command = sqlite.CreateCommand();
            foreach (var statement in new[] { "PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT" })
            {
                command.CommandText = statement;
                await command.ExecuteNonQueryAsync(cancel);
            }

            return false;
        }
        catch (SqliteException locked)
        {
            return locked.SqliteErrorCode is Busy or Locked;
        }
    }

    // What was there, damaged or not, may still be wanted: the last questions are in no backup.
    private static void SetAside(string target, string directory)
    {
        foreach (var file in new[] { target, target + "-wal", target + "-shm" }.Where(File.Exists))
        {
            Directory.CreateDirectory(directory);
            File.Move(file, Path.Combine(directory, Path.GetFileName(file)));
        }
    }

    private void SetFilesAside(string directory)
    {
        if (Directory.Exists(Path.Combine(settings.DataDirectory, AttachmentStore.Folder)))
        {
            Directory.CreateDirectory(directory);
            Directory.Move(Path.Combine(settings.DataDirectory, AttachmentStore.Folder), Path.Combine(directory, AttachmentStore.Folder));
        }
    }

    private static async Task UnpackAsync(string file, string directory, CancellationToken cancel)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancel);
            Directory.CreateDirectory(Path.Combine(directory, BackupFile.Keys));
            foreach (var entry in zip.Entries)
            {
                // Only names that a backup has; a path in a foreign archive leads nowhere.
                var isKey = entry.FullName == BackupFile.Keys + entry.Name && entry.Name.Length > 0;
                if (entry.FullName == BackupFile.Database || isKey)
                {
                    await entry.ExtractToFileAsync(Path.Combine(directory, entry.FullName), cancel);
                }
                else if (BackupFiles.PlaceOf(entry.FullName) is { } place)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, place))!);
                    await entry.ExtractToFileAsync(Path.Combine(directory, place), cancel);
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new StartRefused([$"{file} ist keine Sicherung: Das Archiv ist nicht lesbar."]);
        }
    }

    private static async Task EnsureSoundAsync(string database, CancellationToken cancel)
    {
        if (!File.Exists(database))
        {
            throw new StartRefused(["Die Sicherung enthält keine Datenbank."]);
        }

        var connection = new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        await using var sqlite = new SqliteConnection(connection.ConnectionString);
        try
        {
            await sqlite.OpenAsync(cancel);
            await using var command = sqlite.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            if (await command.ExecuteScalarAsync(cancel) is not "ok")
            {
                throw new StartRefused(["Die Datenbank in der Sicherung ist beschädigt."]);
            }

            // A copy made by VACUUM INTO has left this mode, and a reader cannot switch it on.
            command.CommandText = "PRAGMA journal_mode=WAL";
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (SqliteException)
        {
            throw new StartRefused(["Die Datenbank in der Sicherung ist nicht lesbar."]);
        }
    }

    private void Replace(string unpacked, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(Path.Combine(unpacked, BackupFile.Database), target, overwrite: true);
        if (Directory.Exists(Path.Combine(unpacked, AttachmentStore.Folder)))
        {
            Directory.Move(Path.Combine(unpacked, AttachmentStore.Folder), Path.Combine(settings.DataDirectory, AttachmentStore.Folder));
        }

        var keys = Directory.CreateDirectory(Path.Combine(settings.DataDirectory, "keys"));
        foreach (var key in Directory.GetFiles(Path.Combine(unpacked, BackupFile.Keys)))
        {
            File.Move(key, Path.Combine(keys.FullName, Path.GetFileName(key)), overwrite: true);
        }
    }
}
