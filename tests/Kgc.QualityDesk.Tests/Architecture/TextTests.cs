using System.Reflection;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tests.Architecture;

public sealed partial class TextTests
{
    [Fact]
    public void Every_rule_code_has_a_text()
    {
        var codes = Sources.Under("src").SelectMany(f => Thrown().Matches(f.Text))
            .SelectMany(throwing => Code().Matches(throwing.Value)).Select(code => code.Groups["code"].Value).ToHashSet();
        Assert.Contains("task.named-person-only", codes);
        Assert.DoesNotContain(codes, code => !RuleTexts.Knows(code));
    }

    [Fact]
    public void Every_text_of_a_rule_is_used()
    {
        var source = string.Join('\n', Sources.Under("src").Where(f => !f.Path.EndsWith("/RuleTexts.cs", StringComparison.Ordinal)).Select(f => f.Text));
        Assert.DoesNotContain(RuleTexts.Codes, code => !source.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_event_has_a_german_text()
    {
        var kinds = typeof(EntryKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!).ToList();
        Assert.True(kinds.Count > 25);
        Assert.All(kinds, kind => Assert.NotEqual(kind, EntryKinds.German(kind)));
        Assert.Equal(kinds.Order(), EntryKinds.All.Order());
    }

    [GeneratedRegex(@"new RuleBroken\([^;{]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thrown();

    [GeneratedRegex(@"""(?<code>[a-z-]+(\.[a-z-]+)*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
