namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>A picture of a few kilobytes can ask for gigabytes when it is opened.</summary>
internal static class ImageSize
{
    /// <summary>Pixels: more than any camera of a telephone takes, less than would fill a reader's memory.</summary>
    public const long Most = 100_000_000;

    public static void Ensure(long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            throw new FileRefused(FileReasons.Damaged);
        }

        if (width > Most / height)
        {
            throw new FileRefused(FileReasons.ImageTooBig);
        }
    }
}
