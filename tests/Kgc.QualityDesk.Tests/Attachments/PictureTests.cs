using System.Text;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Attachments.Checks;

namespace Kgc.QualityDesk.Tests.Attachments;

public sealed class PictureTests
{
    [Fact]
    public void Of_a_photograph_only_pixels_profile_and_orientation_stay()
    {
        var verdict = FileCheck.Of(SamplePictures.JpegWithPlace);
        Assert.Equal(FileKind.Jpeg, verdict.Kind);
        Assert.Equal([FileReasons.MetadataRemoved], verdict.Notes);
        var clean = verdict.Rewritten!.Value.ToArray();
        var text = Encoding.Latin1.GetString(clean);
        Assert.All(new[] { "GEHEIM", "GPS", "Kamera", "xmpmeta", "MPF", "Photoshop" }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        Assert.Contains("PROFIL", text, StringComparison.Ordinal);
        // All tables, the frame and the scan, byte for byte; and no second picture.
        Assert.True(clean.AsSpan().IndexOf(SamplePictures.JpegPixels) > 0);
        Assert.Equal(1, Starts(clean));
        Assert.Equal(6, Exif.OrientationOf(clean.AsSpan(clean.AsSpan().IndexOf("Exif\0"u8))).GetValueOrDefault());
        Assert.Equal(clean, FileCheck.Of(clean).Rewritten!.Value.ToArray().AsSpan());
    }

    [Fact]
    public void What_hangs_behind_a_picture_is_cut_off()
    {
        var zip = SampleFiles.Zip(("böse.exe", SampleFiles.Text("MZ")));
        foreach (var tail in new[] { zip, SampleFiles.Text("<script>alert(1)</script>"), SampleFiles.Pdf(), SamplePictures.JpegWithPlace })
        {
            var jpeg = FileCheck.Of((byte[])[.. SamplePictures.Jpeg, .. tail]);
            Assert.Equal([FileReasons.TrailerRemoved], jpeg.Notes);
            Assert.Equal(SamplePictures.Jpeg, jpeg.Rewritten!.Value.ToArray());
            var png = FileCheck.Of((byte[])[.. SamplePictures.Png(), .. tail]);
            Assert.Equal([FileReasons.TrailerRemoved], png.Notes);
            Assert.Equal(SamplePictures.Png(), png.Rewritten!.Value.ToArray());
        }
    }

    [Fact]
    public void A_comment_that_is_a_web_page_or_an_archive_goes()
    {
        byte[] polyglot = [0xFF, 0xD8, .. SamplePictures.Segment(0xFE, [.. "<html><script>alert(1)</script>"u8]), .. SamplePictures.JpegPixels, 0xFF, 0xD9];
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(FileCheck.Of(polyglot).Rewritten!.Value.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tEXt")]
    [InlineData("zTXt")]
    [InlineData("iTXt")]
    [InlineData("eXIf")]
    [InlineData("tIME")]
    public void Chunks_of_a_png_that_tell_of_somebody_go(string kind)
    {
        var verdict = FileCheck.Of(SamplePictures.Png((kind, SampleFiles.Text("Author\0GEHEIM GPS")), ("sRGB", [0]), ("gEhm", SampleFiles.Text("GEHEIM"))));
        Assert.Equal([FileReasons.MetadataRemoved], verdict.Notes);
        Assert.Equal(SamplePictures.Png(("sRGB", [0])), verdict.Rewritten!.Value.ToArray());
    }

    [Fact]
    public void A_picture_that_would_fill_the_memory_is_refused()
    {
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. SamplePictures.Chunk("IHDR", SamplePictures.PngHeader(60_000, 60_000))];
        Assert.Equal(FileReasons.ImageTooBig, FileCheck.Of((byte[])[.. head, .. SamplePictures.PngPixels(), .. SamplePictures.Chunk("IEND", [])]).Reason);
        var jpeg = SamplePictures.Jpeg.ToArray();
        var frame = jpeg.AsSpan().IndexOf((byte[])[0xFF, 0xC0]);
        (jpeg[frame + 5], jpeg[frame + 7]) = (0xEA, 0xEA);
        Assert.Equal(FileReasons.ImageTooBig, FileCheck.Of(jpeg).Reason);
    }

    private static int Starts(byte[] file) => Enumerable.Range(0, file.Length - 1).Count(i => file[i] == 0xFF && file[i + 1] == 0xD8);
}
