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
        var (at, ofPeople) = (0, false);
        foreach (var line in letters.Split('\n'))
        {
            var used = line.Contains('|') ? '|' : line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : Commas(line) > 1 ? ',' : '\0';
            var cells = used == '\0' ? [] : Cells(line, used, at);
            if (used == '\0' || used != sign || cells.Count > head.Length + 1)
            {
                RedactionKind?[] heads = cells.Count > 1 ? [.. cells.Select(c => Head(c.Text))] : [];
                // Sentences have commas as well: as signs of a table they need a head that says so twice.
                var isHead = used == ',' ? heads.Count(k => k is not null) > 1 && line.Length < 25 * cells.Count : Array.Exists(heads, k => k is not null);
                (head, sign) = (isHead ? heads : [], used);
                ofPeople = Array.Exists(head, k => k is RedactionKind.BirthDate or RedactionKind.HealthInsuranceNumber);
            }
            else
            {
                foreach (var spot in cells.Zip(head, (cell, kind) => Inside(cell, kind, ofPeople)).SelectMany(s => s))
                {
                    yield return spot;
                }
            }

            at += line.Length + 1;
        }
    }

    private static int Commas(string line) => line.AsSpan().Count(',');

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

    private static IEnumerable<Spot> Inside(Cell cell, RedactionKind? head, bool ofPeople)
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
            RedactionKind.OtherPerson => IsPerson(text, ofPeople),
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
        return text.Length is > 2 and < 40 && char.IsUpper(text[0]) && text.All(c => char.IsLetter(c) || c is ' ' or '-') && !PlaceNames.IsLarge(key)
            && (!Everyday.IsWord(key) || (!Everyday.IsNoun(key) && VillageEnding().IsMatch(key)));
    }

    // Where dates of birth stand beside the names, a noun is a name as well.
    private static bool IsPerson(string text, bool ofPeople)
    {
        var words = Word.In(text);
        if (words.Count is 0 or > 5 || text.Length >= 60)
        {
            return false;
        }

        return ofPeople
            ? char.IsUpper(text[0]) && !text.Any(char.IsAsciiDigit)
            : words.All(w => w.Capital || w.Key is "von" or "van" or "der" or "de")
                && !words.Any(w => WordLists.IsNoun(w) || WordLists.IsInstitution(w) || PlaceNames.IsLarge(w.Key) || (Everyday.IsWord(w.Key) && !WordLists.IsSurname(w) && words.Count == 1));
    }

    [GeneratedRegex("(hausen|leben|stedt|staedt|roda|rode|ingen|dorf|thal|heim|bach|berg|burg|feld|hain|born)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex VillageEnding();

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

    [GeneratedRegex("^(ORT|WOHNORT|GEMEINDE|ORTSTEIL|STADT|STANDORT|PROJEKTORT|DORF|GEBURTSORT|ORTSCHAFT)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PlaceHead();

    [GeneratedRegex(@"^(NAME|NACHNAME|VORNAME|FAMILIENNAME|PERSON|LEITUNG|BETREUER(IN)?|BETREUUNG|ANSPRECHP\w+|KONTAKT(PERSON)?|VERSICHERTE?R?|KIND|TEILNEHMER(IN)?|TEILNEHMENDE|VERANTWORTLICHE?R?|WER|VORSITZ|MITGLIED|MUTTER|VATER|ELTERN(TEIL)?|TOCHTER|SOHN|PATIENT(IN)?|BEWOHNER(IN)?|KLIENT(IN)?|SCHÜLER(IN)?|GAST|PATE|PATIN|HELFER(IN)?|HELFENDE|FAHRER(IN)?|KURSLEITUNG|MITARBEITER(IN)?|EHRENAMTLICHE?R?|BEWERBER(IN)?|ZEUGE|ZEUGIN)(\b|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PersonHead();
}
