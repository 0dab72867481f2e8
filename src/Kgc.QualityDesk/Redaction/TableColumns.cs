using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Tables whose head says what stands in a column: names, dates of birth, numbers, addresses.</summary>
internal static partial class TableColumns
{
    private sealed record Cell(int Start, string Text);

    public static IEnumerable<Spot> Find(string letters)
    {
        RedactionKind?[] head = [];
        var sign = '\0';
        var at = 0;
        foreach (var line in letters.Split('\n'))
        {
            var used = line.Contains('|') ? '|' : line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : '\0';
            var cells = used == '\0' ? [] : Cells(line, used, at);
            if (used == '\0' || used != sign || cells.Count > head.Length + 1)
            {
                RedactionKind?[] heads = cells.Count > 1 ? [.. cells.Select(c => Head(c.Text))] : [];
                (head, sign) = (Array.Exists(heads, k => k is not null) ? heads : [], used);
            }
            else
            {
                foreach (var spot in cells.Zip(head, Inside).SelectMany(s => s))
                {
                    yield return spot;
                }
            }

            at += line.Length + 1;
        }
    }

    private static List<Cell> Cells(string line, char sign, int at)
    {
        List<Cell> cells = [];
        foreach (var cell in line.Trim(sign).Split(sign))
        {
            var start = cells.Count == 0 && line.StartsWith(sign) ? at + 1 : cells.Count == 0 ? at : cells[^1].Start + cells[^1].Text.Length + 1;
            cells.Add(new Cell(start, cell));
        }

        return cells;
    }

    private static RedactionKind? Head(string text) => text.Trim().ToUpperInvariant() switch
    {
        var head when BirthHead().IsMatch(head) => RedactionKind.BirthDate,
        var head when PhoneHead().IsMatch(head) => RedactionKind.Telephone,
        var head when InsuredHead().IsMatch(head) => RedactionKind.HealthInsuranceNumber,
        var head when AccountHead().IsMatch(head) => RedactionKind.BankAccount,
        var head when AddressHead().IsMatch(head) => RedactionKind.Address,
        var head when PlaceHead().IsMatch(head) => RedactionKind.Place,
        var head when PersonHead().IsMatch(head) => RedactionKind.OtherPerson,
        _ => null,
    };

    private static IEnumerable<Spot> Inside(Cell cell, RedactionKind? head)
    {
        var text = cell.Text.Trim();
        var start = cell.Start + cell.Text.Length - cell.Text.TrimStart().Length;
        var digits = text.Count(char.IsAsciiDigit);
        var says = head switch
        {
            RedactionKind.BirthDate => digits is 4 or 6 or 7 or 8 && text.Length < 25,
            RedactionKind.Telephone => digits > 3 && text.Length < 30,
            RedactionKind.HealthInsuranceNumber or RedactionKind.BankAccount => digits > 5 && text.Length < 40,
            RedactionKind.Address => digits > 0 && text.Any(char.IsLetter) && text.Length < 120,
            RedactionKind.Place => IsPlace(text),
            RedactionKind.OtherPerson => IsPerson(text),
            _ => false,
        };
        if (says)
        {
            yield return new Spot(head!.Value, start, start + text.Length);
        }
    }

    private static bool IsPlace(string text)
    {
        var key = WordLists.Key(text.Replace(' ', '-'));
        return text.Length is > 2 and < 40 && char.IsUpper(text[0]) && text.All(c => char.IsLetter(c) || c is ' ' or '-') && !PlaceNames.IsLarge(key) && !Everyday.IsWord(key);
    }

    private static bool IsPerson(string text)
    {
        var words = Word.In(text);
        return words.Count is > 0 and < 6 && text.Length < 60 && words.All(w => w.Capital || w.Key is "von" or "van" or "der" or "de")
            && !words.Any(w => WordLists.IsNoun(w) || WordLists.IsInstitution(w) || PlaceNames.IsLarge(w.Key) || (Everyday.IsWord(w.Key) && !WordLists.IsSurname(w) && words.Count == 1));
    }

    [GeneratedRegex("^(GEB|GEBURT)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BirthHead();

    [GeneratedRegex("^(TEL|HANDY|MOBIL|FAX|RUFNUMMER|FON|FESTNETZ)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PhoneHead();

    [GeneratedRegex("^(KV-?N|KV-?NR|KVNR|VERSICHERTENN|VERSICHERUNGSN|KASSENN)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InsuredHead();

    [GeneratedRegex("^(IBAN|KONTO|BANKVERB)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AccountHead();

    [GeneratedRegex("^(ADRESSE|ANSCHRIFT|STRASSE|STRAßE|WOHNHAFT|POSTADRESSE)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AddressHead();

    [GeneratedRegex("^(ORT|WOHNORT|GEMEINDE|ORTSTEIL|STADT)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PlaceHead();

    [GeneratedRegex(@"^(NAME|NACHNAME|VORNAME|FAMILIENNAME|PERSON|LEITUNG|BETREUER(IN)?|BETREUUNG|ANSPRECHP\w+|KONTAKT(PERSON)?|VERSICHERTE?R?|KIND|TEILNEHMER(IN)?|TEILNEHMENDE|VERANTWORTLICHE?R?|WER|VORSITZ|MITGLIED|MUTTER|VATER|ELTERN(TEIL)?|TOCHTER|SOHN|PATIENT(IN)?|BEWOHNER(IN)?|KLIENT(IN)?|SCHÜLER(IN)?|GAST)(\b|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PersonHead();
}
