using FsCheck;
using FsCheck.Fluent;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Attachments.Checks;

namespace Kgc.QualityDesk.Tests.Attachments;

/// <summary>Whatever bytes come, there is a verdict and no exception; a damaged file is never taken for another kind.</summary>
public sealed class AnyBytesTests
{
    private static readonly string[] Names = ["pdf", "docx", "xlsx", "odt", "png", "jpeg", "photo"];

    [Fact]
    public void Random_bytes_are_never_taken() => Check(
        ArbMap.Default.GeneratorFor<byte[]>(), bytes => FileCheck.Of(bytes) is { Kind: null, Reason: not null });

    [Fact]
    public void Random_bytes_behind_a_good_beginning_are_never_taken() => Check(
        from name in Gen.Elements(Names)
        from kept in Gen.Choose(4, 60)
        from bytes in ArbMap.Default.GeneratorFor<byte[]>()
        select Sample(name).Take(kept).Concat(bytes).ToArray(),
        bytes => FileCheck.Of(bytes) is { Kind: null, Reason: not null });

    [Fact]
    public void A_file_with_changed_bytes_is_refused_or_still_what_it_was() => Check(
        from name in Gen.Elements(Names)
        from changes in Gen.ListOf(Gen.Zip(Gen.Choose(0, 100_000), Gen.Choose(0, 255)))
        select (name, changes.Take(6).ToList()),
        damaged =>
        {
            var file = Sample(damaged.name).ToArray();
            foreach (var (at, value) in damaged.Item2)
            {
                file[at % file.Length] = (byte)value;
            }

            return FileCheck.Of(file) is var verdict && (verdict.Kind is null ? verdict.Reason is not null : verdict.Kind == FileCheck.Of(Sample(damaged.name)).Kind);
        });

    [Fact]
    public void Two_files_in_one_are_never_kept_as_two() => Check(
        from first in Gen.Elements(Names)
        from second in Gen.Elements(Names)
        select (first, second),
        pair => FileCheck.Of((byte[])[.. Sample(pair.first), .. Sample(pair.second)]) is var verdict
            && (verdict.Kind is null || verdict.Notes.Contains(FileReasons.TrailerRemoved) || (pair.first == "pdf" && pair.second == "pdf")));

    private static byte[] Sample(string name) => name == "photo" ? SamplePictures.JpegWithPlace : FileCheckTests.Sample(name);

    private static void Check<T>(Gen<T> inputs, Func<T, bool> holds) =>
        Prop.ForAll(inputs.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
}
