namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Where the reader of a condition is.</summary>
internal sealed class ConditionCursor(IReadOnlyList<ConditionToken> tokens)
{
    private int _at;

    public ConditionToken Current => tokens[_at];

    /// <summary>
    /// The word here is a name: no keyword, or one that came later than the first charts and stands before a sign, as in
    /// <c>nach = "x"</c>.
    /// </summary>
    public bool IsName => Current.Kind == ConditionTokenKind.Word && (Current.Keyword is not { } keyword
        || (!ConditionKeywords.IsFirst(Current.Value) && keyword is not ("today" or "now") && tokens[_at + 1].Kind == ConditionTokenKind.Sign
            && tokens[_at + 1].Value is "=" or "!=" or "<" or "<=" or ">" or ">="));

    public void Skip() => _at += Current.Kind == ConditionTokenKind.End ? 0 : 1;

    public bool TakeWord(string keyword) => Take(Current.IsWord(keyword));

    public bool TakeSign(string sign) => Take(Current.IsSign(sign));

    public void Expect(string sign)
    {
        if (!TakeSign(sign))
        {
            throw Unexpected($"„{sign}“");
        }
    }

    public ConditionSyntaxException Unexpected(string expected) =>
        new(Current.Position, $"Hier wird {expected} erwartet, gefunden wurde {Current}");

    private bool Take(bool matches)
    {
        _at += matches ? 1 : 0;
        return matches;
    }
}
