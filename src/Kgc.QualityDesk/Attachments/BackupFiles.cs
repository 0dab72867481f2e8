using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Kgc.QualityDesk.Attachments;

/// <summary>The files' part of a backup archive.</summary>
internal sealed class BackupFiles(AttachmentStore store)
{
    private const string Prefix = AttachmentStore.Folder + "/";

    /// <summary>
    /// Packs the files that a copy of the database names. One that was taken away since the copy was made is taken out of the copy too,
    /// so that what is restored is whole.
    /// </summary>
    public async Task PackAsync(string copy, ZipArchive zip, CancellationToken cancel)
    {
        await using var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString);
        await sqlite.OpenAsync(cancel);
        foreach (var name in await NamesAsync(sqlite, cancel))
        {
            await using var content = store.Open(name);
            if (content is null)
            {
                await ForgetAsync(sqlite, name, cancel);
                continue;
            }

            // Nearly all of them are packed already.
            var entry = zip.CreateEntry($"{Prefix}{name[..2]}/{name}", CompressionLevel.NoCompression);
            await using var target = await entry.OpenAsync(cancel);
            await content.CopyToAsync(target, cancel);
        }
    }

    /// <summary>Where an entry of an archive belongs below the data directory; null when it is no file of ours.</summary>
    public static string? PlaceOf(string entry)
    {
        var name = entry[(entry.LastIndexOf('/') + 1)..];
        return AttachmentStore.IsName(name) && entry == $"{Prefix}{name[..2]}/{name}" ? Path.Combine(AttachmentStore.Folder, name[..2], name) : null;
    }

    private static async Task<List<string>> NamesAsync(SqliteConnection copy, CancellationToken cancel)
    {
        await using var command = copy.CreateCommand();
        command.CommandText = """SELECT "StorageName" FROM "Attachments" WHERE "StorageName" IS NOT NULL""";
        await using var rows = await command.ExecuteReaderAsync(cancel);
        List<string> names = [];
        while (await rows.ReadAsync(cancel))
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    // Drafts lose files at any time; a case loses none, so there verify has to tell.
    private static async Task ForgetAsync(SqliteConnection copy, string name, CancellationToken cancel)
    {
        await using var command = copy.CreateCommand();
        command.CommandText = """DELETE FROM "Attachments" WHERE "StorageName" = $name AND "DraftId" IS NOT NULL""";
        command.Parameters.AddWithValue("$name", name);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
