using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;

namespace Kgc.QualityDesk.Cases;

/// <summary>Puts an applicant's contact details right. Where they are the recipients of something approved, that needs a new approval.</summary>
public sealed class ChangeContact(Desk desk, SeenCase seen, SealLoop loop)
{
    /// <param name="number">the case</param>
    /// <param name="version">the case's version that the person saw; null does not look</param>
    /// <param name="input">all of the details; what is empty is removed</param>
    /// <param name="by">who</param>
    /// <param name="cancel">gives up</param>
    /// <returns>whether an approval was broken by it</returns>
    /// <exception cref="RuleBroken">not-found, not-allowed, case.moved-on, input.invalid with fields</exception>
    public Task<bool> RunAsync(string number, int? version, ContactInput input, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var (theCase, act) = await seen.LoadAsync(number, version, by, now, cancel);
            theCase.ChangeContact(act, Checked(input));
            return await loop.LookAgainAsync(theCase, act, cancel);
        }, cancel);

    private static Contact Checked(ContactInput input)
    {
        var fields = new InputFields();
        var contact = new Contact
        {
            Name = fields.Required("name", input.Name, QuestionRules.NameLength, "Bitte geben Sie einen Namen an."),
            Email = fields.Email("email", input.Email, required: false),
            Organisation = fields.Optional("organisation", input.Organisation, QuestionRules.NameLength),
            Phone = fields.Optional("phone", input.Phone, QuestionRules.PhoneLength),
            PostalAddress = fields.Optional("postalAddress", input.PostalAddress, QuestionRules.PostalAddressLength),
        };
        fields.ThrowIfAny();
        return contact;
    }
}
