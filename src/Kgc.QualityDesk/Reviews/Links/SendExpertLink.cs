using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>Mails an expert from outside the link to their review. Its secret stands in that mail and nowhere else.</summary>
public sealed class SendExpertLink(DeskDb db, MailWriter mail, ApplicantLinks addresses)
{
    public const int Days = 14;
    public const int MostDays = 60;

    /// <summary>What was typed, trimmed; errors go to the fields <c>external[0].email</c> and so on.</summary>
    internal static ReviewRequest.Outsider Check(ReviewRequest.Outsider typed, int index, InputFields fields)
    {
        string At(string field) => $"external[{index}].{field}";
        if (typed.Days is < 1 or > MostDays)
        {
            fields.Add(At("days"), $"Bitte 1 bis {MostDays} Tage.");
        }

        return new ReviewRequest.Outsider(
            fields.Required(At("name"), typed.Name, QuestionRules.NameLength, "Bitte geben Sie den Namen der Fachperson an.").ReplaceLineEndings(" "),
            AddressOf(typed.Email, At("email"), fields),
            fields.Optional(At("questions"), typed.Questions, QuestionRules.CommentLength),
            typed.Days ?? Days,
            fields.Optional(At("showApplicantReason"), typed.ShowApplicantReason, QuestionRules.CommentLength));
    }

    /// <summary>Earlier links to this review end.</summary>
    public async Task RunAsync(Case theCase, Review review, ReviewRequest.Outsider outsider, Act act, CancellationToken cancel)
    {
        await RevokeAsync(review, act, cancel);
        var token = Secret.New();
        var link = new ExpertLink
        {
            Review = review, TokenHash = Secret.Hash(token), CreatedAt = act.At, CreatedById = act.By.PersonId!.Value,
            ExpiresAt = act.At.AddDays(outsider.Days ?? Days),
            ShownApplicant = outsider.ShowsApplicant ? Cut($"{theCase.Contact.Name}{(theCase.Contact.Organisation is { } o ? ", " + o : "")}") : null,
            ShowReason = outsider.ShowApplicantReason,
        };
        db.ExpertLinks.Add(link);
        theCase.Record(EntryKinds.ExpertLinkSent, act, new
        {
            expert = review.By, until = link.ExpiresAt, revision = review.Revision?.Number, showsApplicant = outsider.ShowsApplicant, reason = link.ShowReason,
        });
        await mail.ToOutsiderAsync(MailTemplates.ExpertInvitation, theCase, review.ExternalEmail!, review.ExternalName!, new Dictionary<string, string>
        {
            ["link"] = addresses.ToReview(token), ["frist"] = GermanDates.Long(BerlinTime.DateOf(link.ExpiresAt)),
        }, act.At, cancel);
    }

    internal async Task RevokeAsync(Review review, Act act, CancellationToken cancel)
    {
        if (review.Id == 0)
        {
            return;
        }

        foreach (var link in await db.ExpertLinks.Where(l => l.ReviewId == review.Id && l.RevokedAt == null).ToListAsync(cancel))
        {
            (link.RevokedAt, link.RevokedById) = (act.At, act.By.PersonId);
        }
    }

    private static string AddressOf(string? typed, string field, InputFields fields)
    {
        var errors = new InputFields();
        var address = errors.Email(field, typed, required: true);
        if (errors.Errors.Count > 0)
        {
            fields.Add(field, "Bitte geben Sie die E-Mail-Adresse der Fachperson an, zum Beispiel name@hochschule.de.");
        }

        return address ?? "";
    }

    private static string Cut(string text) => text.Length <= ExpertLinkConfiguration.ShownLength ? text : text[..ExpertLinkConfiguration.ShownLength];
}
