using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>Puts a backup in place of the embedded database. Everything is unpacked and checked before anything is replaced.</summary>
public sealed class BackupRestore(DeskDb db, DeskSettings settings)
{
    /// <param name="file">made by <see cref="BackupFile"/></param>
    /// <param name="force">also over a database that holds people or cases</param>
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
        if (!force && File.Exists(target) && await HoldsDataAsync(cancel))
        {
            throw new StartRefused(["Die Datenbank enthält schon Daten. Mit --force ersetzen Sie sie; vorher bitte den Dienst anhalten."]);
        }

        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        var unpacked = Directory.CreateDirectory(Path.Combine(settings.DataDirectory, $"restore-{Guid.NewGuid():N}"));
        try
        {
            await UnpackAsync(file, unpacked.FullName, cancel);
            await EnsureSoundAsync(Path.Combine(unpacked.FullName, BackupFile.Database), cancel);
            Replace(unpacked.FullName, target);
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    private async Task<bool> HoldsDataAsync(CancellationToken cancel)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancel)).Any())
        {
            return false;
        }

        return await db.Cases.AnyAsync(cancel) || await db.Users.AnyAsync(cancel);
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
        foreach (var leftover in new[] { "-wal", "-shm" })
        {
            File.Delete(target + leftover);
        }

        File.Move(Path.Combine(unpacked, BackupFile.Database), target, overwrite: true);
        var keys = Directory.CreateDirectory(Path.Combine(settings.DataDirectory, "keys"));
        foreach (var key in Directory.GetFiles(Path.Combine(unpacked, BackupFile.Keys)))
        {
            File.Move(key, Path.Combine(keys.FullName, Path.GetFileName(key)), overwrite: true);
        }
    }
}
