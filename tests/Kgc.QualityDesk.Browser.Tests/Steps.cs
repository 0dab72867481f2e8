using System.Text.RegularExpressions;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>What the journeys share: signing in, opening a task, reading the mailbox.</summary>
internal static partial class Steps
{
    public static Task ExpectAsync(this IPage page, string text) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(text);

    /// <summary>One stop of a journey: nothing that axe finds, nothing cut. axe is itself a script: without scripts only the layout is looked at.</summary>
    public static async Task SeeAsync(this IPage page, string text, bool script = true)
    {
        await page.ExpectAsync(text);
        await page.AssertNothingCutAsync();
        if (script)
        {
            await page.AssertAccessibleAsync();
        }

        await page.KeepPictureAsync($"journey-{new Uri(page.Url).AbsolutePath}-{text[..Math.Min(text.Length, 24)]}");
    }

    /// <summary>A window in which a person of the test offices is signed in.</summary>
    public static async Task<IPage> SignInAsync(this Browser browser, WebDesk desk, string name, int width = 1280, bool script = true)
    {
        var page = await browser.OpenAsync(desk, width, script);
        var id = await desk.PersonId(name);
        await page.GotoAsync(await desk.Get<SignInLinks, string>(links => links.CreateAsync(id, TimeSpan.FromHours(1), true, WebDesk.Cancel)));
        return page;
    }

    /// <summary>Types into the first text area of the page.</summary>
    public static async Task WriteAsync(this IPage page, string text)
    {
        await page.TabToAsync(page.Locator("textarea:visible").First);
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>The newest mail whose subject begins so, once the outbox has written it.</summary>
    public static async Task<string> MailAsync(this WebDesk desk, string subject)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            await Task.Delay(200, WebDesk.Cancel);
            var found = await desk.Get<MailSealer, string?>(async sealer =>
            {
                var sent = await desk.DbAsync(db => db.OutboxMails.AsNoTracking()
                    .Where(m => m.State == MailState.Sent).OrderByDescending(m => m.Id).ToListAsync(WebDesk.Cancel));
                return sent.Select(m => sealer.Open(m.Sealed!)).FirstOrDefault(m => m.Subject.StartsWith(subject, StringComparison.Ordinal))?.Text;
            });
            if (found is not null)
            {
                return found;
            }
        }

        throw new TimeoutException($"No mail „{subject}“ was sent.");
    }

    public static string LinkIn(string mail) => Link().Match(mail).Value;

    public static string CodeIn(string mail) => Code().Match(mail).Value;

    [GeneratedRegex(@"http://\S+/(status|anmelden/link|gutachten)/\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=\n)\d[\d ]{4,9}(?=\n)", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
