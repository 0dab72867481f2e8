namespace Kgc.QualityDesk.Offices;

/// <summary>How an office is reached. Address and hours are empty while the office has not entered them.</summary>
public sealed record OfficeContact(string Email, string Phone, string Address, string Hours)
{
    /// <summary>Under this key the history of texts keeps contacts too.</summary>
    public const string Key = "contact";

    public const int PhoneLength = 60;
    public const int HoursLength = 200;
    public const int AddressLength = 500;

    private const string EmailMark = "E-Mail: ", PhoneMark = "Telefon: ", HoursMark = "Erreichbar: ", AddressMark = "Anschrift:";

    public static OfficeContact Of(Office office) =>
        new(office.ContactEmail, office.ContactPhone, office.ContactAddress ?? "", office.ContactHours ?? "");

    /// <summary>What the text of the history says. The address comes last because it may have several lines.</summary>
    public static OfficeContact Read(string text)
    {
        var lines = text.Split('\n');
        var address = Array.FindIndex(lines, l => l.StartsWith(AddressMark, StringComparison.Ordinal));
        return new(After(EmailMark), After(PhoneMark), address < 0 ? "" : string.Join('\n', lines[(address + 1)..]), After(HoursMark));

        string After(string mark) =>
            Array.Find(lines, l => l.StartsWith(mark.TrimEnd(), StringComparison.Ordinal)) is { } line ? line[mark.TrimEnd().Length..].Trim() : "";
    }

    /// <exception cref="RuleBroken">input.invalid with every field's message</exception>
    public OfficeContact Checked()
    {
        var fields = new InputFields();
        var email = fields.Email("email", Email, required: false);
        if (email is null)
        {
            fields.Add("email", "Bitte geben Sie die E-Mail-Adresse der Stelle an.");
        }

        var phone = fields.Required("phone", Phone, PhoneLength, "Bitte geben Sie die Telefonnummer der Stelle an.");
        var hours = fields.Optional("hours", Hours, HoursLength) ?? "";
        var address = fields.Optional("address", Address, AddressLength) ?? "";
        foreach (var (field, line) in new[] { ("phone", phone), ("hours", hours) })
        {
            if (line.Contains('\n', StringComparison.Ordinal))
            {
                fields.Add(field, "Bitte in einer Zeile.");
            }
        }

        fields.ThrowIfAny();
        return new(email!, phone, address, hours);
    }

    public void PutInto(Office office) =>
        (office.ContactEmail, office.ContactPhone, office.ContactAddress, office.ContactHours) = (Email, Phone, Address, Hours);

    /// <summary>As people read it, and as <see cref="Read"/> reads it again.</summary>
    public override string ToString() => $"{EmailMark}{Email}\n{PhoneMark}{Phone}\n{HoursMark}{Hours}\n{AddressMark}\n{Address}".TrimEnd();
}
