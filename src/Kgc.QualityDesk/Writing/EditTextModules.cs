using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Writing;

/// <summary>Writes an office's text modules and templates. Its advisors and supervisors may; for everybody else there are none.</summary>
public sealed class EditTextModules(Desk desk, DeskDb db, StaffDirectory staff)
{
    /// <summary>The subject of the audit entries about a module.</summary>
    public static string Subject(string publicId) => "text-module " + publicId;

    /// <returns>its public id</returns>
    public Task<string> AddAsync(TextModuleInput input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var office = await db.Offices.SingleOrDefaultAsync(o => o.Code == input.Office, cancel);
        if (office is null || !by.Advises(office.Id))
        {
            throw new RuleBroken("not-found");
        }

        var module = new TextModule { PublicId = Guid.NewGuid().ToString("N"), OfficeId = office.Id, Title = "", Body = "", OwnerId = by.PersonId!.Value };
        await PutAsync(module, input, by, now, cancel);
        db.TextModules.Add(module);
        // The version needs the module's key.
        await desk.SaveSoFarAsync(now, cancel);
        Keep(module, AuditKinds.TextModuleAdded, by, now);
        return module.PublicId;
    }, cancel);

    /// <exception cref="RuleBroken">input.invalid, text-module.moved-on (with who was faster) or not-found</exception>
    public Task ChangeAsync(string publicId, TextModuleInput input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var module = await db.TextModules.Include(m => m.ChangedBy).SingleOrDefaultAsync(m => m.PublicId == publicId, cancel);
        if (module is null || !by.Advises(module.OfficeId))
        {
            throw new RuleBroken("not-found");
        }

        if (input.Version is null)
        {
            throw RuleBroken.Field("version", "Bitte geben Sie die Version an, die Sie gelesen haben.");
        }

        if (module.Version != input.Version)
        {
            throw new RuleBroken("text-module.moved-on")
            {
                Conflict = new Conflict(module.ChangedBy?.DisplayName ?? "Jemand", $"Textbaustein „{module.Title}“ geändert", module.ChangedAt),
            };
        }

        var wasActive = module.IsActive;
        await PutAsync(module, input, by, now, cancel);
        Keep(module, wasActive && !module.IsActive ? AuditKinds.TextModuleRetired : AuditKinds.TextModuleChanged, by, now);
    }, cancel);

    private async Task PutAsync(TextModule module, TextModuleInput input, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var fields = new InputFields();
        var title = fields.Required("title", input.Title, TextModuleInput.TitleLength, "Bitte geben Sie dem Textbaustein einen Namen.");
        var body = fields.Required("body", input.Body, TextModuleInput.BodyLength, "Bitte schreiben Sie den Text auf.");
        var gaps = fields.Optional("fields", input.Fields, TextModuleInput.FieldsLength);
        var read = TemplateField.Read(gaps, problem => fields.Add("fields", problem));
        if (!fields.Errors.ContainsKey("fields") && Placeholders.Problem(body, read) is { } wrong)
        {
            fields.Add("body", wrong);
        }

        var topic = string.IsNullOrWhiteSpace(input.Topic) ? null : input.Topic;
        if (topic is not null && !await db.Terms.AnyAsync(t => t.Kind == TermKind.Topic && t.Code == topic, cancel))
        {
            fields.Add("topic", "Bitte wählen Sie einen Eintrag aus der Liste.");
        }

        var owner = string.IsNullOrWhiteSpace(input.Owner) ? module.OwnerId
            : (await staff.SuitableAsync(input.Owner, Roles.Advisor, module.OfficeId, cancel))?.Id;
        if (owner is null)
        {
            fields.Add("owner", "Bitte wählen Sie eine Person, die in dieser Stelle berät.");
        }

        fields.ThrowIfAny();
        (module.Title, module.Body, module.Fields, module.Topic) = (title, body, read.Count == 0 ? null : gaps, topic);
        (module.OwnerId, module.ReviewOn, module.IsActive) = (owner!.Value, input.ReviewOn, input.Active);
        (module.ChangedAt, module.ChangedById) = (now, by.PersonId!.Value);
        module.Version++;
    }

    private void Keep(TextModule module, string kind, Actor by, DateTimeOffset now)
    {
        db.TextModuleVersions.Add(new TextModuleVersion
        {
            ModuleId = module.Id, Number = module.Version, Title = module.Title, Body = module.Body, Fields = module.Fields, Topic = module.Topic,
            IsActive = module.IsActive, ChangedAt = now, ChangedById = module.ChangedById,
        });
        db.Audit(by, now, kind, Subject(module.PublicId), $"„{module.Title}“, Fassung {module.Version}", null);
    }
}
