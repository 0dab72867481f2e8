using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tracking;

/// <summary>
/// Derives a case's tokens by a keyed hash from its random id, so that the same answer can be given again
/// although only hashes are stored. The key lives in the data directory, never in the database.
/// </summary>
public sealed class TrackingKeyring(byte[] key)
{
    public TrackingKeys New() => Of(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24)));

    public TrackingKeys Of(string trackingId) => new(trackingId, Derive("program", trackingId), Derive("link", trackingId));

    /// <summary>Reads the key file, or makes one on first use. Safe when several processes start at once.</summary>
    public static TrackingKeyring FromFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            var fresh = path + "." + Guid.NewGuid().ToString("N");
            File.WriteAllBytes(fresh, RandomNumberGenerator.GetBytes(32));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            try
            {
                File.Move(fresh, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(fresh);
            }
        }

        return new TrackingKeyring(File.ReadAllBytes(path));
    }

    /// <summary>32 bytes of a purpose of their own, the same again for the same id.</summary>
    internal byte[] Bytes(string purpose, string id) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{id}"));

    private string Derive(string purpose, string trackingId) => Base64Url.EncodeToString(Bytes(purpose, trackingId));
}
