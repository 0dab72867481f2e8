using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What each type of activity needs, and whether the words in it are known to the desk.</summary>
internal sealed class InputCheck(KnownWords words, List<Finding> findings)
{
    private const int MostDays = 1000;
    private const int LongestDelayDays = 3660;

    public void Check(ActivityNode node)
    {
        switch (ActivityTypes.KindOf(node.Type))
        {
            case NodeKind.Unknown:
                Add(node, Unknown(node.Type));
                break;
            case NodeKind.Decision:
                Required(node, "condition");
                break;
            case NodeKind.Switch:
                CheckSwitch(node);
                break;
            case NodeKind.Fork:
                CheckFork(node);
                break;
            case NodeKind.Join:
                OneOf(node, "mode", Enum.GetNames<JoinMode>().ToHashSet(StringComparer.Ordinal), "Einen Modus");
                break;
            case NodeKind.ForEach:
                Required(node, "items");
                if (node.Body is null)
                {
                    Add(node, "Es fehlt, was für jedes Element zu tun ist („body“)");
                }

                break;
            case NodeKind.SetVariable when node.Variable is null:
                Add(node, "Es fehlt die Variable, die gesetzt werden soll („variable“)");
                break;
            case NodeKind.SetName:
                Required(node, "value");
                break;
            case NodeKind.Correlate:
                Required(node, "correlationId");
                break;
            case NodeKind.Host:
                CheckHost(node);
                break;
            default:
                break;
        }
    }

    private void CheckHost(ActivityNode node)
    {
        switch (node.Type)
        {
            case ActivityTypes.Task:
                new TaskCheck(words, this).Check(node);
                break;
            case ActivityTypes.RunTask:
                Required(node, "taskName");
                break;
            case ActivityTypes.SetStage:
                OneOf(node, "stage", words.Stages, "Einen Stand");
                break;
            case ActivityTypes.SendMessage:
                OneOf(node, "template", words.Templates, "Eine Vorlage");
                CheckRecipient(node);
                break;
            case ActivityTypes.CloseCase when Required(node, "reason") is { } reason && reason.Kind == ExpressionKind.Constant:
                OneOf(node, "reason", words.ClosureReasons, "Einen Abschlussgrund");
                break;
            case ActivityTypes.WaitForApplicant:
                Required(node, "timeoutWorkingDays");
                Days(node, "timeoutWorkingDays", 1);
                break;
            case ActivityTypes.WaitWorkingDays:
                Required(node, "days");
                Days(node, "days", 1);
                break;
            case ActivityTypes.Escalate when node.Inputs.ContainsKey("role"):
                OneOf(node, "role", words.Roles, "Eine Rolle");
                break;
            case ActivityTypes.Event or ActivityTypes.PublishEvent:
                Required(node, "eventName");
                break;
            case ActivityTypes.Escalate when node.Inputs.ContainsKey("role"):
                OneOf(node, "role", words.Roles, "Eine Rolle");
                break;
            case ActivityTypes.Delay:
                Parsed(node, "timeSpan", IsDuration, "eine Dauer wie 1.00:00:00 oder P1D, höchstens zehn Jahre");
                break;
            case ActivityTypes.StartAt:
                Parsed(node, "dateTime", text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _), "ein Zeitpunkt wie 2026-12-31T08:00:00Z");
                break;
            default:
                break;
        }
    }

    private void CheckSwitch(ActivityNode node)
    {
        if (node.Cases.Count == 0)
        {
            Add(node, "Die Weiche hat keine Fälle („cases“)");
        }

        foreach (var twice in node.Cases.Select(@case => @case.Label).Append(Ports.Default).GroupBy(label => label, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            Add(node, $"Der Fall „{twice.Key}“ ist doppelt vorhanden");
        }

        if (node.Inputs.ContainsKey("mode"))
        {
            OneOf(node, "mode", new HashSet<string>(StringComparer.Ordinal) { "MatchFirst", "MatchAny" }, "Einen Modus");
        }
    }

    private void CheckFork(ActivityNode node)
    {
        if (ConstantList(node, "branches") is not { } branches || branches.GetArrayLength() == 0)
        {
            Add(node, "Die Verzweigung braucht eine feste Liste von Zweigen („branches“)");
            return;
        }

        foreach (var twice in branches.EnumerateArray().Select(branch => branch.AsText()).GroupBy(branch => branch, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            Add(node, $"Der Zweig „{twice.Key}“ ist doppelt vorhanden");
        }
    }

    private void CheckRecipient(ActivityNode node)
    {
        if (Required(node, "to") is { Kind: ExpressionKind.Constant, ConstantText: var to }
            && to != "applicant" && !words.Roles.Contains(to ?? "") && to?.Contains('@') != true)
        {
            Add(node, "to", $"Den Empfänger „{to}“ gibt es nicht; möglich sind: applicant, {Listed(words.Roles)} oder eine Mailadresse");
        }
    }

    private void Parsed(ActivityNode node, string input, Func<string, bool> fits, string expected)
    {
        if (Required(node, input) is { Kind: ExpressionKind.Constant, Fault: null, ConstantText: var text } && !fits(text ?? ""))
        {
            Add(node, input, $"„{text}“ ist nicht lesbar; erwartet wird {expected}");
        }
    }

    private static bool IsDuration(string text)
    {
        try
        {
            var span = text.StartsWith('P') ? XmlConvert.ToTimeSpan(text) : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
            return span >= TimeSpan.Zero && span.TotalDays <= LongestDelayDays;
        }
        catch (Exception broken) when (broken is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>The word must stand in the file, so that it can be checked before a case needs it.</summary>
    public void OneOf(ActivityNode node, string input, IReadOnlySet<string> allowed, string what)
    {
        if (Required(node, input) is not { Fault: null } expression)
        {
            return;
        }

        if (expression.ConstantText is not { } word)
        {
            Add(node, input, $"„{input}“ muss als fester Text in der Definition stehen");
        }
        else if (!allowed.Contains(word))
        {
            Add(node, input, $"{what} „{word}“ gibt es nicht; möglich sind: {Listed(allowed)}");
        }
    }

    public void Days(ActivityNode node, string input, int least)
    {
        if (node.Inputs.GetValueOrDefault(input) is { Fault: null, Kind: ExpressionKind.Constant, ConstantText: var text }
            && !(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days >= least && days <= MostDays))
        {
            Add(node, input, $"„{text}“ ist keine Zahl von Arbeitstagen; erlaubt sind {least} bis {MostDays}");
        }
    }

    public InputExpression? Required(ActivityNode node, string input)
    {
        var expression = node.Inputs.GetValueOrDefault(input);
        if (expression is null || expression is { Kind: ExpressionKind.Constant, Fault: null, Constant: null or { ValueKind: JsonValueKind.Null } }
            || string.IsNullOrWhiteSpace(expression.ConstantText ?? "-"))
        {
            Add(node, input, $"„{input}“ fehlt");
            return null;
        }

        return expression;
    }

    public static JsonElement? ConstantList(ActivityNode node, string input) => node.Inputs.GetValueOrDefault(input)?.ConstantList;

    public void Add(ActivityNode node, string reason) => findings.Add(new(node.NodeId, reason));

    public void Add(ActivityNode node, string input, string reason) => findings.Add(new($"{node.NodeId}.{input}", reason));

    private static string Unknown(string type) => type switch
    {
        "" => "Der Schritt hat keine Art („type“)",
        _ when type.Contains(',', StringComparison.Ordinal) => $"Die Art „{type}“ ist unbekannt: sie nennt einen .NET-Typ, und solche werden nie geladen",
        _ => $"Die Art „{type}“ ist unbekannt",
    };

    private static string Listed(IEnumerable<string> all) => string.Join(", ", all.Order(StringComparer.Ordinal));
}
