namespace Kgc.QualityDesk.Cases;

public sealed partial class Case
{
    /// <summary>
    /// Puts right how the applicant is reached. The history names the fields, not what stands in them, so that the details can be erased.
    /// Whether an approval holds on looks the caller.
    /// </summary>
    public CaseEntry ChangeContact(Act act, Contact contact)
    {
        EnsureAdvises(act.By);
        var changed = new (string Name, bool IsOther)[]
        {
            ("Name", Contact.Name != contact.Name), ("E-Mail", Contact.Email != contact.Email), ("Einrichtung", Contact.Organisation != contact.Organisation),
            ("Telefon", Contact.Phone != contact.Phone), ("Anschrift", Contact.PostalAddress != contact.PostalAddress),
        };
        RecipientsChange(act);
        Contact = contact;
        KeepCaller();
        SearchText = Folding.CaseText(this);
        return Record(EntryKinds.ContactChanged, act, new { changed = string.Join(", ", changed.Where(c => c.IsOther).Select(c => c.Name)) });
    }
}
