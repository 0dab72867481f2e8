namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>What an archive and the archives in it may unpack to together; counted while it is really unpacked, never as declared.</summary>
internal sealed class ZipBudget
{
    public const int MostEntries = 4000;

    /// <summary>Bytes: the largest table that a person sends is a tenth of it.</summary>
    public const long MostBytes = 150 * 1024 * 1024;

    /// <summary>Bytes of one part.</summary>
    public const int MostBytesOfEntry = 64 * 1024 * 1024;

    /// <summary>Text shrinks to a tenth, empty tables to a hundredth; a thousandth is a bomb.</summary>
    public const int MostRatio = 250;

    /// <summary>Bytes below which the ratio says nothing.</summary>
    public const int Small = 1024 * 1024;

    private long _left = MostBytes;
    private int _entries = MostEntries;

    public void TakeEntry()
    {
        if (--_entries < 0)
        {
            throw new FileRefused(FileReasons.ZipBomb);
        }
    }

    public void Take(int bytes, long unpackedOfEntry, long packedOfEntry)
    {
        _left -= bytes;
        if (_left < 0 || unpackedOfEntry > MostBytesOfEntry || (unpackedOfEntry > Small && unpackedOfEntry / Math.Max(1, packedOfEntry) > MostRatio))
        {
            throw new FileRefused(FileReasons.ZipBomb);
        }
    }
}
