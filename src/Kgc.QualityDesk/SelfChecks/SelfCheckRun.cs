using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>
/// One pass through the self-check, by somebody without an account who comes back with a code. It knows nobody's name, gives no score
/// and ends by itself.
/// </summary>
public sealed partial class SelfCheckRun
{
    public int Id { get; set; }

    /// <summary>Stands in its address and opens nothing.</summary>
    public required string PublicId { get; set; }

    /// <summary><see cref="RecallCode.HashOf"/> of the code.</summary>
    public required string CodeHash { get; set; }

    public required string Edition { get; set; }

    public bool IsShort { get; set; }

    public string? Alias { get; set; }

    /// <summary>The Land given, by itself or by the district; null when none was.</summary>
    public int? OfficeId { get; set; }

    public Office? Office { get; set; }

    public string? DistrictKey { get; set; }

    public string? Setting { get; set; }

    public string? TargetGroup { get; set; }

    public string? Phase { get; set; }

    /// <summary>The run that this one repeats or is compared with.</summary>
    public int? EarlierId { get; set; }

    public SelfCheckRun? Earlier { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Counts the changes of what the run is about.</summary>
    public int DetailsVersion { get; set; }

    /// <summary>Counts the changes of the chosen steps.</summary>
    public int StepsVersion { get; set; }

    public int Version { get; set; }

    public List<SelfCheckAnswer> Answers { get; } = [];

    public List<SelfCheckStep> Steps { get; } = [];

    /// <param name="publicId">made by the caller, who shows it</param>
    /// <param name="code">the recall code</param>
    /// <param name="edition">of the catalogue</param>
    /// <param name="isShort">a few criteria, or all</param>
    /// <param name="now">when</param>
    public static SelfCheckRun Begin(string publicId, string code, CriteriaEdition edition, bool isShort, DateTimeOffset now)
    {
        var run = new SelfCheckRun
        {
            PublicId = publicId, CodeHash = RecallCode.HashOf(code) ?? throw new RuleBroken("not-found"), Edition = edition.Edition, IsShort = isShort,
            CreatedAt = now,
        };
        foreach (var criterion in isShort ? edition.Short.Fixed : [.. edition.Criteria.Select(c => c.Code)])
        {
            run.Answers.Add(new SelfCheckAnswer { Criterion = edition.Find(criterion)!.Code });
        }

        run.Changed(now);
        return run;
    }

    /// <summary>The same questions once more, about the same project.</summary>
    public SelfCheckRun Repeat(string publicId, string code, CriteriaEdition edition, DateTimeOffset now)
    {
        var again = Begin(publicId, code, edition, IsShort, now);
        (again.Alias, again.OfficeId, again.DistrictKey) = (Alias, OfficeId, DistrictKey);
        (again.Setting, again.TargetGroup, again.Phase) = (Setting, TargetGroup, Phase);
        again.Earlier = this;
        if (IsShort)
        {
            var known = Answers.Where(a => a.IsAsked && edition.Find(a.Criterion) is not null).Select(a => a.Criterion)
                .Except(edition.Short.Fixed, StringComparer.OrdinalIgnoreCase).Take(edition.Short.Chosen);
            again.Answers.AddRange(known.Select(code => new SelfCheckAnswer { Criterion = code }));
        }

        return again;
    }

    /// <summary>Compares with another run from now on.</summary>
    public void CompareWith(SelfCheckRun earlier, DateTimeOffset now)
    {
        if (earlier.PublicId == PublicId)
        {
            throw RuleBroken.Field("code", "Das ist der Code dieses Selbstchecks. Bitte geben Sie den eines anderen ein.");
        }

        (Earlier, EarlierId) = (earlier, earlier.Id);
        Changed(now);
    }

    /// <summary>Asks all criteria from now on; what was answered stays.</summary>
    public void Widen(CriteriaEdition edition, DateTimeOffset now)
    {
        IsShort = false;
        Ask([.. edition.Criteria.Select(c => c.Code)]);
        DetailsVersion++;
        Changed(now);
    }

    private void Ask(IReadOnlyCollection<string> codes)
    {
        Answers.ForEach(a => a.IsAsked = codes.Contains(a.Criterion, StringComparer.OrdinalIgnoreCase));
        foreach (var code in codes.Where(code => !Answers.Exists(a => a.Criterion == code)))
        {
            Answers.Add(new SelfCheckAnswer { Criterion = code });
        }
    }

    private void Changed(DateTimeOffset now)
    {
        (ChangedAt, ExpiresAt) = (now, now.AddMonths(SelfCheckRules.MonthsKept));
        Version++;
    }
}
