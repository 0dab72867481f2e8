using System.Security.Cryptography;

namespace Kgc.QualityDesk;

/// <summary>
/// A secret that a person can note down and type again: 130 random bits as 26 letters and digits of Crockford's alphabet in groups,
/// such as <c>7KQ2M-X9D4T-…</c>. It leads back to something without an account; stored only hashed (<see cref="Secret.Hash"/>).
/// </summary>
public static class RecallCode
{
    /// <summary>Letters of a code, without its dashes.</summary>
    public const int Length = 26;

    // No I, L, O and U: nobody has to tell them from 1, 0 and V.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Group = 5;

    /// <summary>A new code, written in groups.</summary>
    public static string New() => Written(string.Concat(RandomNumberGenerator.GetItems<char>(Alphabet, Length)));

    /// <summary>The code that random bytes make, written in groups; for a code that is derived by a keyed hash and can be told again.</summary>
    /// <param name="bytes">at least one for each letter</param>
    public static string From(ReadOnlySpan<byte> bytes)
    {
        Span<char> letters = stackalloc char[Length];
        for (var place = 0; place < Length; place++)
        {
            letters[place] = Alphabet[bytes[place] % Alphabet.Length];
        }

        return Written(new string(letters));
    }

    /// <summary>
    /// The code's letters alone, whatever case, blanks and dashes somebody typed, with O, I and L read as the digits they look like;
    /// null when it cannot be a code.
    /// </summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > Length * 4)
        {
            return null;
        }

        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant))
            .Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return letters.Length == Length && letters.All(Alphabet.Contains) ? letters : null;
    }

    /// <summary>The letters in groups, for showing.</summary>
    public static string Written(string letters) => string.Join('-', letters.Chunk(Group).Select(part => new string(part)));

    /// <summary>The hash under which a code is stored, the same however it was typed; null when it cannot be a code.</summary>
    public static string? HashOf(string? typed) => Read(typed) is { } letters ? Secret.Hash("recall:" + letters) : null;
}
