using System.Globalization;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Works a page with the keyboard alone: Tab to get there, keys to change it. Nothing is clicked.</summary>
internal static class Keyboard
{
    private const int MostTabs = 250;

    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await HasFocusAsync(target))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {target}.");
    }

    public static async Task FillInAsync(this IPage page, string label, string text)
    {
        // The field itself, not a radio whose label begins alike.
        await page.TabToAsync(page.GetByLabel(label).And(page.Locator("input:not([type=radio]):not([type=checkbox]), textarea")).First);
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Writes over what a field holds.</summary>
    public static async Task ReplaceAsync(this IPage page, ILocator field, string text)
    {
        await page.TabToAsync(field);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Unfolds what stands behind a line that can be unfolded.</summary>
    public static async Task UnfoldAsync(this IPage page, string summary)
    {
        await page.TabToAsync(page.Locator("main summary", new() { HasText = summary }).First);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Types a date digit by digit, in whatever order this browser's field asks for day and month.</summary>
    public static async Task DateAsync(this IPage page, string label, DateOnly day)
    {
        var field = page.GetByLabel(label, new() { Exact = false }).And(page.Locator("input[type=date]")).First;
        await page.TabToAsync(field);
        foreach (var order in new[] { "dd MM yyyy", "MM dd yyyy" })
        {
            // Back to the first part, whichever has the focus; a part that is full leads to the next by itself.
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.PressAsync("ArrowLeft");
            foreach (var part in day.ToString(order, CultureInfo.InvariantCulture).Split(' '))
            {
                await page.Keyboard.TypeAsync(part);
            }

            if (await field.InputValueAsync() == day.ToString("O", CultureInfo.InvariantCulture))
            {
                return;
            }
        }

        Assert.Fail($"{label} does not take {day:O} from the keyboard: {await field.InputValueAsync()}");
    }

    /// <summary>Chooses an option of a select by the arrow keys.</summary>
    public static async Task ChooseAsync(this IPage page, string label, string beginning)
    {
        var select = page.GetByLabel(label, new() { Exact = false }).First;
        await page.TabToAsync(select);
        for (var moves = 0; moves < 100; moves++)
        {
            if ((await select.EvaluateAsync<string>("s => s.options[s.selectedIndex].text.trim()")).StartsWith(beginning, StringComparison.Ordinal))
            {
                return;
            }

            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"{label} offers no {beginning}.");
    }

    public static async Task TickAsync(this IPage page, string label)
    {
        var box = page.GetByLabel(label, new() { Exact = false }).First;
        await page.TabToAsync(box);
        await page.Keyboard.PressAsync("Space");
        Assert.True(await box.IsCheckedAsync(), $"{label} is not ticked.");
    }

    /// <summary>A radio group is one stop of the Tab key; arrows move inside.</summary>
    public static Task PickAsync(this IPage page, string label) => page.PickAsync(page.GetByLabel(label, new() { Exact = false }).First, label);

    public static async Task PickAsync(this IPage page, ILocator radio, string label)
    {
        var group = page.Locator($"input[type=radio][name=\"{await radio.GetAttributeAsync("name")}\"]");
        for (var tabs = 0; tabs < MostTabs && !await AnyHasFocusAsync(group); tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Space");
        for (var moves = 0; moves < 20 && !await radio.IsCheckedAsync(); moves++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.True(await radio.IsCheckedAsync(), $"{label} cannot be chosen by the keyboard.");
    }

    /// <summary>Presses a button or follows a link by Enter, and waits for the page that follows.</summary>
    public static async Task PressAsync(this IPage page, AriaRole role, string name)
    {
        await page.TabToAsync(page.GetByRole(role, new() { Name = name }).First);
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage there) => arrived.TrySetResult();
        page.DOMContentLoaded += Arrive;
        await page.Keyboard.PressAsync("Enter");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        page.DOMContentLoaded -= Arrive;
    }

    /// <summary>Goes on through steps that need nothing until the page with such a heading is there.</summary>
    public static async Task GoOnAsync(this IPage page, string heading)
    {
        for (var steps = 0; steps < 5 && (await page.Locator("h1").InnerTextAsync()).Trim() != heading; steps++)
        {
            var isHelp = page.Url.EndsWith("/hilfe", StringComparison.Ordinal);
            await page.PressAsync(isHelp ? AriaRole.Link : AriaRole.Button, isHelp ? "Frage weiter stellen" : "Weiter");
        }

        Assert.Equal(heading, (await page.Locator("h1").InnerTextAsync()).Trim());
    }

    private static Task<bool> HasFocusAsync(ILocator target) => target.EvaluateAsync<bool>("e => e === document.activeElement");

    private static Task<bool> AnyHasFocusAsync(ILocator group) =>
        group.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)");
}
