using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Words for states of health, and the words that tie one to a person.</summary>
internal static partial class HealthWords
{
    private static readonly FrozenSet<string> Conditions = WordLists.Read("conditions");
    private static readonly FrozenSet<string> States = WordLists.Read("states");

    private static readonly FrozenSet<string> Having =
        "hat habe hab hatte hast bekam bekommt erlitt erlitten hätte kriegt nimmt bekommen gehabt überlebt entwickelt entwickelte besitzt".Split(' ')
        .Select(WordLists.Key).ToFrozenSet();

    private static readonly FrozenSet<string> Suffering =
        ("leidet leide litt gelitten erkrankt erkrankte gestorben starb verstorben verstarb diagnostiziert diagnose diagnosen behandelt verdacht behandlung " +
        "kämpft kämpfe betroffen infiziert getestet wegen aufgrund").Split(' ').Select(WordLists.Key).ToFrozenSet();

    private static readonly FrozenSet<string> Being = "ist war wurde wird bin sei geworden worden gilt wäre".Split(' ').Select(WordLists.Key).ToFrozenSet();

    // What may stand between "hat" and "Diabetes" without turning it into a topic.
    private static readonly FrozenSet<string> Fillers =
        ("jahr jahre jahren monat monate monaten woche wochen tag tagen geburt kindheit jugend anfang ende jahrzehnten zeit typ stufe grad verdacht diagnose art form " +
        "unfall multiple morbus long januar februar märz april mai juni juli august september oktober november dezember frühjahr sommer herbst winter ärztin arzt trennung schub").Split(' ')
        .Select(WordLists.Key).ToFrozenSet();

    private static readonly FrozenSet<string> Topical = "zu zum zur über für gegen um gegenüber rund thema bezüglich".Split(' ').Select(WordLists.Key).ToFrozenSet();

    private static readonly FrozenSet<string> Treatments =
        ("psychiatrie rollstuhl krankenhaus intensivstation koma hospiz entzugsklinik suchtklinik entzug entgiftung therapie psychotherapie traumatherapie " +
        "entwöhnung tagesklinik palliativstation").Split(' ').Select(WordLists.Key).ToFrozenSet();

    private static readonly FrozenSet<string> UnderTreatment =
        "ist war liegt lag sitzt saß kam kommt muss musste geht ging macht machte beginnt befindet bin liege".Split(' ').Select(WordLists.Key).ToFrozenSet();

    /// <summary>Where somebody is treated, or with what they move.</summary>
    public static bool IsTreatment(string key) => Treatments.Contains(key);

    public static bool IsUnderTreatment(string key) => UnderTreatment.Contains(key);

    /// <summary>Names a disease, a disability or a treatment; a noun that only begins with one (Diabetesprävention) does not.</summary>
    public static bool IsCondition(Word word)
    {
        var key = word.Key;
        return (Conditions.Contains(key) && (word.Capital || key is not ("sucht" or "leiden" or "zucker" or "ms" or "als" or "ads" or "chemo" or "bipolar" or "morbus")))
            && !(key is "als" or "ms" or "ads" && !word.Text.All(char.IsUpper) && !word.Shouted)
            || (word.Capital && ConditionEnding().IsMatch(word.Text) && !NoCondition().IsMatch(word.Text));
    }

    public static bool IsState(string key) => States.Contains(key) || (key.Length > 7 && StateEnding().IsMatch(key));

    public static bool Has(string key) => Having.Contains(key);

    public static bool Suffers(string key) => Suffering.Contains(key);

    public static bool Is(string key) => Being.Contains(key);

    public static bool IsTopical(string key) => Topical.Contains(key);

    public static bool MayStandBetween(Word word) => !IsTopical(word.Key) && (!word.Capital || Fillers.Contains(word.Key) || IsCondition(word));

    [GeneratedRegex(@"(krebs|karzinom|sarkom|leukämie|tumor|tumore|insuffizienz|\p{Ll}sucht|störung|störungen|syndrom|erkrankung|erkrankungen|krankheit|lähmung|abhängigkeit|itis|sklerose|zirrhose|psychose|psychosen|neurose|phobie|embolie|infarkt|\p{Ll}schwäche|diabetes|demenz|\p{Ll}depression|depressionen|allergie|allergien|intoleranz|infektion|blutung|dystrophie|neuropathie|myopathie|angina|paranoia|metastasen|behinderung|leiden|\p{Ll}schmerzen|\p{Ll}beschwerden|-OP)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ConditionEnding();

    [GeneratedRegex(@"^(sehnsucht|eifersucht|wirkungsstörung|betriebsstörung|ruhestörung|bildstörung|tonstörung|funkstörung|terminstörung|teilhabebehinderung|unabhängigkeit|fristabhängigkeit|personalschwäche|strukturschwäche|infektion|berufskrankheit|volkskrankheit|\p{L}*abhängigkeiten|mitleiden|beileiden)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NoCondition();

    [GeneratedRegex(@"([a-z]{3}krank|suechtig|behindert|gelaehmt|pflegebeduerftig|erkrankt)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex StateEnding();
}
