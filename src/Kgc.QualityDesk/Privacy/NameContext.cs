using System.Collections.Frozen;

namespace Kgc.QualityDesk.Privacy;

/// <summary>What stands around a name: the school that bears it, the title before it.</summary>
internal static class NameContext
{
    private static readonly FrozenSet<string> Titles =
        "dr prof med phil rer nat habil mag doktor professor professorin pd priv doz h c dipl ing soz paed psych msc bsc ma ba mba mph mdl jur dent vet pol"
        .Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Particles =
        "von van de der den dem zu zum zur vom al el ibn bin abu da di du la le ter ten dos".Split(' ').ToFrozenSet();

    public static bool IsTitle(WordRow row, int i) => Titles.Contains(row.Key(i)) || row.Key(i).StartsWith("dipl", StringComparison.Ordinal);

    public static bool IsParticle(WordRow row, int i) => Particles.Contains(row.Key(i)) && !row[i].Shouted;

    /// <summary>Kita Sonnenschein Maria, Anna Seghers Schule: the word before or after makes the name one of a house.</summary>
    public static bool IsInstitution(WordRow row, int first, int last) =>
        WordLists.IsInstitution(row[last]) || (first > 0 && row.Adjoins(first - 1) && row[first - 1].Capital && IsHouse(row[first - 1]))
        || (row.Adjoins(last) && row[last + 1].Capital && WordLists.IsInstitution(row[last + 1]));

    /// <summary>"nach Meyer &amp; Schulz": the ampersand joins authors.</summary>
    public static bool IsCitedBefore(WordRow row, int i) => i > 0 && (row.Gap(i - 1).Contains('&') || row.Gap(i - 1).Contains('/'));

    private static bool IsHouse(Word word) =>
        WordLists.IsInstitution(word) || word.Key is "projekt" or "programm" or "maskottchen" or "puppe" or "handpuppe" or "autohaus" or "modell"
            or "methode" or "initiative" or "aktion" or "orkan" or "sturmtief" or "campus" or "quartier" or "gasthof" or "gasthaus" or "hotel" or "cafe";
}
