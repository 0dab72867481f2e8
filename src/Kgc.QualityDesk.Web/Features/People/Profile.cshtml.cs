using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.People;

/// <summary>What people change about themselves. Each form posts to its own handler, so each checks only its own fields.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ProfileModel(EditProfile edit, Passwords passwords, DeskDb db, CurrentActor me) : DeskPage
{
    public sealed record ProfileInput
    {
        [StringLength(EditPeople.NameLength), Display(Name = "Name")]
        public string? Name { get; init; }

        [Display(Name = "E-Mail, sobald mir eine Aufgabe zugewiesen wird")]
        public bool WantsAssignmentMail { get; init; }

        [Display(Name = "E-Mail, sobald mich jemand in einem Vermerk erwähnt")]
        public bool WantsMentionMail { get; init; }

        [Display(Name = "Tägliche Übersicht per E-Mail")]
        public bool WantsDigest { get; init; }
    }

    public sealed record PasswordInput
    {
        [DataType(DataType.Password), StringLength(Passwords.Longest), Display(Name = "Bisheriges Passwort")]
        public string? Current { get; init; }

        [DataType(DataType.Password), StringLength(Passwords.Longest), Display(Name = "Neues Passwort", Description = "Mindestens 12 Zeichen.")]
        public string? New { get; init; }

        [DataType(DataType.Password), StringLength(Passwords.Longest), Display(Name = "Neues Passwort wiederholen")]
        public string? Repeated { get; init; }
    }

    public sealed record KeysInput
    {
        [Display(Name = "Tastenkürzel")]
        public Shortcuts Shortcuts { get; init; }
    }

    private const string Here = "/desk/profil";

    [BindProperty]
    public ProfileInput Profile { get; set; } = new();

    [BindProperty]
    public PasswordInput Password { get; set; } = new();

    [BindProperty]
    public KeysInput Keys { get; set; } = new();

    public static IReadOnlyList<SelectListItem> KeyChoices { get; } =
    [
        new("Kombinationen mit Alt und Umschalt", nameof(Shortcuts.Combined)),
        new("Kombinationen, dazu Folgen: g und dann ein Buchstabe", nameof(Shortcuts.Sequences)),
        new("Keine", nameof(Shortcuts.Off)),
    ];

    [BindProperty, Display(Name = "Gültig für (Tage)")]
    public int Days { get; set; } = 90;

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>Shown this once.</summary>
    public string? NewToken { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Profile = new() { Name = Person.DisplayName, WantsAssignmentMail = Person.WantsAssignmentMail, WantsMentionMail = Person.WantsMentionMail, WantsDigest = Person.WantsDigest };
        Keys = new() { Shortcuts = Person.Shortcuts };
    }

    public Task<IActionResult> OnPostProfileAsync(CancellationToken cancel) => TryAsync(
        () => edit.SaveAsync(Profile.Name, new(Profile.WantsAssignmentMail, Profile.WantsDigest, Profile.WantsMentionMail), me.Actor, cancel),
        () => (Here, "Ihr Profil ist gespeichert."), cancel);

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        await FillProfileAsync(cancel);
        return await TryAsync(() => passwords.SetAsync(me.Actor, Password.Current, Password.New, Password.Repeated),
            () => (Here, "Ihr Passwort ist gesetzt."), cancel);
    }

    public async Task<IActionResult> OnPostTokenAsync(CancellationToken cancel)
    {
        await FillProfileAsync(cancel);
        var result = await TryAsync(async () => NewToken = await edit.AddTokenAsync(Days, me.Actor, cancel), () => (Here, ""), cancel);
        if (NewToken is null)
        {
            return result;
        }

        // Not over a redirect: the token would have to be kept somewhere on the way.
        TempData.Remove("Hinweis");
        await LoadAsync(cancel);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostKeysAsync(CancellationToken cancel)
    {
        var wanted = Keys.Shortcuts;
        await FillProfileAsync(cancel);
        return await TryAsync(() => edit.SetShortcutsAsync(wanted, me.Actor, cancel), () => (Here, "Ihre Tastenkürzel sind gespeichert."), cancel);
    }

    public Task<IActionResult> OnPostRevokeAsync(int id, CancellationToken cancel) => TryAsync(
        () => edit.RevokeTokenAsync(id, me.Actor, cancel), () => (Here, "Das Token ist widerrufen."), cancel);

    protected override string FieldName(string field) => field switch
    {
        "name" => "Profile.Name",
        "days" => "Days",
        "shortcuts" => "Keys.Shortcuts",
        _ => "Password." + char.ToUpperInvariant(field[0]) + field[1..],
    };

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Person = await db.Users.AsNoTracking().Include(p => p.Offices).ThenInclude(o => o.Office).SingleAsync(p => p.Id == me.Actor.PersonId, cancel);
        Tokens = await db.ApiTokens.AsNoTracking().Where(t => t.PersonId == me.Actor.PersonId && t.RevokedAt == null)
            .OrderByDescending(t => t.Id).Take(50).ToListAsync(cancel);
    }

    /// <summary>The other forms do not post the profile: it is shown as it is stored, and its absence is no error.</summary>
    private async Task FillProfileAsync(CancellationToken cancel)
    {
        ModelState.Remove("Profile.WantsAssignmentMail");
        ModelState.Remove("Profile.WantsDigest");
        ModelState.Remove("Profile.WantsMentionMail");
        await LoadAsync(cancel);
        Profile = new() { Name = Person.DisplayName, WantsAssignmentMail = Person.WantsAssignmentMail, WantsMentionMail = Person.WantsMentionMail, WantsDigest = Person.WantsDigest };
        Keys = new() { Shortcuts = Person.Shortcuts };
    }
}
