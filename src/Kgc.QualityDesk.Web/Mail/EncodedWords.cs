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

    /// <summary>Words stay whole where they fit, with the blank that follows them; a longer one is cut between characters.</summary>
    private static string Encode(string text)
    {
        var (words, chunk, octets) = (new List<string>(), new StringBuilder(), 0);
        foreach (var part in Parts(text))
        {
            var length = Encoding.UTF8.GetByteCount(part);
            if (octets > 0 && octets + length > OctetsPerWord)
            {
                words.Add(Word(chunk));
                octets = 0;
            }

            chunk.Append(part);
            octets += length;
        }

        words.Add(Word(chunk));
        return string.Join("\r\n ", words);
    }

    private static IEnumerable<string> Parts(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var blank = text.IndexOf(' ', from);
            var word = blank < 0 ? text[from..] : text[from..(blank + 1)];
            from += word.Length;
            if (Encoding.UTF8.GetByteCount(word) <= OctetsPerWord)
            {
                yield return word;
                continue;
            }

            foreach (var rune in word.EnumerateRunes())
            {
                yield return rune.ToString();
            }
        }
    }

    private static string Word(StringBuilder chunk)
    {
        var word = Start + Convert.ToBase64String(Encoding.UTF8.GetBytes(chunk.ToString())) + End;
        chunk.Clear();
        return word;
    }
}
