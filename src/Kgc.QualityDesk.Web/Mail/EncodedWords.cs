using System.Text;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>Header text beyond ASCII (RFC 2047, base64), and quoted names (RFC 5322).</summary>
internal static class EncodedWords
{
    private const string Start = "=?utf-8?B?";
    private const string End = "?=";

    // 75 characters for a word, less its frame; base64 makes four characters of three octets.
    private const int OctetsPerWord = (75 - 12) / 4 * 3;

    // Longer ones are encoded, which also folds them.
    private const int PlainLength = 66;

    /// <summary>A subject: as it is when it is short ASCII, else encoded words, one per line.</summary>
    public static string Of(string text) => IsPlain(text) && text.Length <= PlainLength ? text : Encode(text);

    /// <summary>A display name before an address.</summary>
    public static string Name(string text)
    {
        var fits = IsPlain(text) && text.Length <= PlainLength;
        return fits ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Encode(text);
    }

    private static bool IsPlain(string text) =>
        text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal);

    private static string Encode(string text)
    {
        var (words, chunk, octets) = (new List<string>(), new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > OctetsPerWord)
            {
                words.Add(Word(chunk));
                octets = 0;
            }

            chunk.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        words.Add(Word(chunk));
        return string.Join("\r\n ", words);
    }

    private static string Word(StringBuilder chunk)
    {
        var word = Start + Convert.ToBase64String(Encoding.UTF8.GetBytes(chunk.ToString())) + End;
        chunk.Clear();
        return word;
    }
}
