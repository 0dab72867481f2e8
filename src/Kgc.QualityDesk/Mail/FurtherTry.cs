namespace Kgc.QualityDesk.Mail;

/// <summary>What a transport that tries again asks before it does. It is no part of the mail: two deliveries of one mail are equal whoever is asked.</summary>
/// <param name="look">throws when the mail must not leave any more</param>
public sealed class FurtherTry(Func<Task> look) : IEquatable<FurtherTry>
{
    public Task LookAsync() => look();

    public bool Equals(FurtherTry? other) => other is not null;

    public override bool Equals(object? obj) => Equals(obj as FurtherTry);

    public override int GetHashCode() => 0;
}
