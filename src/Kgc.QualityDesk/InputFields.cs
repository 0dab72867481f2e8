using System.Globalization;
using System.Net.Mail;

namespace Kgc.QualityDesk;

/// <summary>Collects every error of an input before refusing it, so that a person corrects all at once.</summary>
public sealed class InputFields
{
    private readonly Dictionary<string, string> _errors = [];

    public IReadOnlyDictionary<string, string> Errors => _errors;

    public void Add(string field, string message) => _errors.TryAdd(field, message);

    public string Required(string field, string? value, int length, string missing)
    {
        var text = Optional(field, value, length);
        if (text is null)
        {
            Add(field, missing);
        }

        return text ?? "";
    }

    /// <summary>Trimmed text, or null when it is empty. Control characters but line breaks and tabs are dropped.</summary>
    public string? Optional(string field, string? value, int length)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (value.Length > length)
        {
            Add(field, string.Create(CultureInfo.InvariantCulture, $"Bitte höchstens {length} Zeichen. Es sind {value.Length}."));
            return null;
        }

        var clean = new string([.. value.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')]).Trim();
        return clean.Length == 0 ? null : clean;
    }

    public string? Email(string field, string? value, bool required)
    {
        var text = Optional(field, value, Cases.QuestionRules.EmailLength);
        if (text is null)
        {
            if (required)
            {
                Add(field, "Bitte geben Sie Ihre E-Mail-Adresse an, damit wir antworten können.");
            }

            return null;
        }

        if (!IsEmail(text))
        {
            Add(field, "Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel name@verein.de.");
        }

        return text;
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw RuleBroken.Invalid(_errors);
        }
    }

    private static bool IsEmail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace);
}
