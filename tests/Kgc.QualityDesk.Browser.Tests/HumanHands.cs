using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>
/// A person at the keyboard, timed by the keystroke-level model (Card, Moran and Newell, 1980): 0.28 s for each key of an average
/// typist who is no secretary, 1.35 s to think before each new thing, 0.4 s for each hand that leaves the keys. Keys are really
/// pressed, one by one; only the waiting is added up instead of waited for.
/// </summary>
internal sealed class HumanHands(IPage page)
{
    private const double Key = 0.28;
    private const double Thought = 1.35;

    public int Keys { get; private set; }

    public int Thoughts { get; private set; }

    public double Seconds => (Keys * Key) + (Thoughts * Thought);

    /// <summary>Thinks of what to write, and types it.</summary>
    public async Task TypeAsync(string text)
    {
        Thoughts++;
        // A capital letter takes two keys.
        Keys += text.Length + text.Count(char.IsUpper);
        await page.Keyboard.TypeAsync(text);
    }

    public async Task PressAsync(string key, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Keys++;
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Thinks, and presses one key.</summary>
    public Task DecideAsync(string key)
    {
        Thoughts++;
        return PressAsync(key);
    }

    /// <summary>Tabs to where something stands; each stop on the way is a key.</summary>
    public async Task TabToAsync(ILocator target)
    {
        for (var tabs = 0; tabs < 30; tabs++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {target}.");
    }
}
