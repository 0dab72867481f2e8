using System.Collections.Frozen;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Towns, villages and parts of towns that are smaller than a district, and the districts and cities that may be named.</summary>
internal static class PlaceNames
{
    private static readonly FrozenSet<string> Small = Read();

    /// <summary>Districts, independent cities and lands, towns after which a district is called, and what lies between.</summary>
    private static readonly FrozenSet<string> Large =
        ("erfurt gera jena suhl weimar eichsfeld nordhausen wartburgkreis unstrut-hainich-kreis kyffhaeuserkreis schmalkalden-meiningen gotha soemmerda hildburghausen ilm-kreis sonneberg " +
        "saalfeld-rudolstadt saale-holzland-kreis saale-orla-kreis greiz altenburger-land weimarer-land dessau-rosslau dessau rosslau halle magdeburg salzwedel altmarkkreis " +
        "anhalt-bitterfeld boerde burgenlandkreis harz jerichower-land mansfeld-suedharz saalekreis salzlandkreis stendal wittenberg thueringen sachsen-anhalt sachsen niedersachsen " +
        "brandenburg mitteldeutschland ostdeutschland westdeutschland deutschland europa nordthueringen ostthueringen suedthueringen mittelthueringen westthueringen altmark anhalt vogtland " +
        "rhoen thueringer-wald halle-saale mecklenburg-vorpommern nordrhein-westfalen rheinland-pfalz baden-wuerttemberg schleswig-holstein berlin-brandenburg").Split(' ').ToFrozenSet();

    public static bool IsLarge(string key) => Large.Contains(key);

    public static bool IsSmall(string key) => Small.Contains(key);

    /// <summary>Adjective of a small place: <c>apoldaer</c>, <c>zeitzer</c>, <c>eislebener</c>.</summary>
    public static bool IsOfSmall(string key) =>
        key.Length > 6 && key.EndsWith("er", StringComparison.Ordinal) && (Small.Contains(key[..^2]) || (key.EndsWith("aer", StringComparison.Ordinal) && Small.Contains(key[..^2]))
            || Small.Contains(key[..^2] + "e") || Small.Contains(key[..^1]));

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(PlaceNames).Assembly.GetManifestResourceStream("Kgc.QualityDesk.Redaction.Lists.small-places.txt")!);
        HashSet<string> names = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                names.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordLists.Key));
            }
        }

        return names.ToFrozenSet();
    }
}
