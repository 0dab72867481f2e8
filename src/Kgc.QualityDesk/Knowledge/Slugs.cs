using System.Text;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>Addresses from titles: „Bedarf und Bedürfnis“ → bedarf-und-beduerfnis.</summary>
public static class Slugs
{
    /// <summary>Words that stand in addresses of their own under /wissen.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "danke", "vorschlaege", "suche" };

    private const int FromTitle = 80;

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= KnowledgeRules.SlugLength && text[0] != '-' && text[^1] != '-' && !Taken.Contains(text)
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(Whole(title)))
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > FromTitle)
        {
            var end = text.LastIndexOf('-', FromTitle);
            text = text[..(end > FromTitle / 2 ? end : FromTitle)].Trim('-');
        }

        return text.Length == 0 ? "eintrag" : Taken.Contains(text) ? text + "-1" : text;
    }

    /// <summary>The slug itself, or with the first number from 2 on that makes it one that is free.</summary>
    public static string Free(string slug, Func<string, bool> isTaken)
    {
        var free = slug;
        for (var number = 2; isTaken(free); number++)
        {
            free = FormattableString.Invariant($"{slug}-{number}");
        }

        return free;
    }

    /// <summary>Without halves of surrogate pairs, which no folding accepts.</summary>
    private static string Whole(string title) => new([.. title.Where(c => !char.IsSurrogate(c))]);
}
