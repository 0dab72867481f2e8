using System.Text;

namespace Kgc.QualityDesk.Responses;

/// <summary>
/// The one form of a text that is stored, sealed and sent: Unicode NFC, lines ended by \n, no blanks or tabs at the end of a line, no
/// empty lines at the end, no byte order mark at the beginning. What is sent is this form too, so that no difference that the seal does
/// not see could be seen by a reader.
/// </summary>
public static class CanonicalText
{
    public static string Of(string? text)
    {
        var whole = Whole(text ?? "").Normalize(NormalizationForm.FormC);
        var lines = whole.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ', '\t'));
        return string.Join('\n', lines).TrimEnd('\n');
    }

    /// <summary>Half of a surrogate pair is no character: it has no normal form and no bytes.</summary>
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }
}
