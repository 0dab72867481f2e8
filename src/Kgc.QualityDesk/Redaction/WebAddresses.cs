using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Web addresses and account names of those whom the case knows, told by the domain of their mail.</summary>
internal static partial class WebAddresses
{
    private static readonly FrozenSet<string> Common =
        ("gmx web gmail googlemail t-online posteo mailbox freenet outlook hotmail yahoo icloud aol arcor live online proton protonmail me mail example post email msn ok " +
        "gmxde webde unitybox vodafone kabelmail ewe").Split(' ').ToFrozenSet();

    public static IEnumerable<Spot> Find(string letters, KnownFacts facts)
    {
        var domains = facts.Mails.Select(m => m[(m.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant()).Where(d => d.Contains('.', StringComparison.Ordinal))
            .Select(d => d.Split('.')[^2]).Where(d => d.Length > 3 && !Common.Contains(d)).ToHashSet(StringComparer.Ordinal);
        if (domains.Count == 0)
        {
            return [];
        }

        return Address().Matches(letters).Where(m => domains.Any(d => m.Value.Contains(d, StringComparison.OrdinalIgnoreCase)))
            .Select(m => new Spot(RedactionKind.WebAddress, m.Index, m.Index + m.Value.TrimEnd('.', ',', ';', ':', ')').Length));
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}@])(https?://|www\.)[^\s<>""]{3,200}|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}][\p{L}\p{N}-]{1,60}(\.[\p{L}\p{N}-]{2,60}){0,3}\.[a-z]{2,12}(/[^\s<>""]{0,200})?(?![\p{L}\p{N}@])|(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.-]{3,60}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();
}
