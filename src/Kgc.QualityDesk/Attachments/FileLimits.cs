namespace Kgc.QualityDesk.Attachments;

/// <summary>How much is taken.</summary>
public static class FileLimits
{
    /// <summary>Files of one draft, question or message.</summary>
    public const int Files = 5;

    /// <summary>Bytes of all files of one draft, question or message together: 20 MB.</summary>
    public const long Bytes = 20 * 1024 * 1024;

    /// <summary>Files of a whole case, over all its messages.</summary>
    public const int FilesOfCase = 50;

    /// <summary>Bytes of a whole case: 100 MB.</summary>
    public const long BytesOfCase = 5 * Bytes;

    /// <summary>Files of one upload that are looked at; the rest is refused unseen.</summary>
    public const int Looked = 20;

    /// <summary>Files of one upload that are told of at all.</summary>
    public const int Listed = 100;

    /// <summary>Files of a whole case, kept or refused, after which no upload is looked at any more.</summary>
    public const int RowsOfCase = 300;

    /// <summary>
    /// Bytes of a request with files. More than is taken, so that one file too large does not cost the others; beyond this the
    /// whole request is cut off while it is read.
    /// </summary>
    public const long Request = 64 * 1024 * 1024;

    /// <summary>Rows about refused files that a draft keeps.</summary>
    public const int RefusedOfDraft = 20;
}
