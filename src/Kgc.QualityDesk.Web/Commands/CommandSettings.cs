namespace Kgc.QualityDesk.Web.Commands;

/// <summary>Tells settings (<c>--Desk:DataDirectory=…</c>, as the running desk takes them) from the words of a command.</summary>
internal static class CommandSettings
{
    private static readonly string[] HostOptions = ["--environment", "--contentRoot", "--applicationName", "--urls"];

    public static (IReadOnlyList<string> Settings, string[] Words) Split(IReadOnlyList<string> args)
    {
        List<string> settings = [], words = [];
        for (var i = 0; i < args.Count; i++)
        {
            var name = args[i].Split('=', 2)[0];
            if (!IsSetting(name))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (name.Length == args[i].Length && i + 1 < args.Count)
            {
                settings.Add(args[++i]);
            }
        }

        return (settings, [.. words]);
    }

    private static bool IsSetting(string name) => name.StartsWith("--", StringComparison.Ordinal)
        && (name.Contains(':', StringComparison.Ordinal) || HostOptions.Contains(name, StringComparer.OrdinalIgnoreCase));
}
