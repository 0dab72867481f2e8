namespace Kgc.QualityDesk.Flowcharts;

internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Value, int Position)
{
    public bool IsWord(string word) =>
        Kind == ConditionTokenKind.Word && string.Equals(Value, word, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(string sign) => Kind == ConditionTokenKind.Sign && Value == sign;

    public override string ToString() => Kind == ConditionTokenKind.End ? "das Ende" : $"„{Value}“";
}
