using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>A lab's page: its parts by role and name, or by the ids of its terminals, which are the same in every language.</summary>
internal sealed class LabView(IPage page, string lab)
{
    public IPage Page => page;

    public string Lab => lab;

    public GraphView Graph { get; } = new(page);

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    /// <summary>The rows of the outline; <see cref="ShowOutlineAsync"/> first.</summary>
    public ILocator Rows => page.GetByRole(AriaRole.Treeitem);

    public ILocator Log => page.Locator("#log-panel");

    public ILocator Menu => page.GetByRole(AriaRole.Menu);

    public ILocator Row(string name) => Rows.Filter(new() { Has = page.GetByText(name, new() { Exact = true }) });

    public ILocator Terminal(string scope = "host") => page.Locator($"#terminal-{scope}-panel");

    public ILocator Input(string scope = "host") => page.Locator($"#terminal-{scope}-input");

    public ILocator Stop => page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true });

    public ILocator LogRow(string tag, string text) =>
        Log.Locator(".log-row").Filter(new() { Has = page.Locator(".tag", new() { HasTextRegex = new Regex($"^{tag}$") }), HasText = text });

    /// <summary>Goes there; done when it shows the kernel's state.</summary>
    public async Task OpenAsync()
    {
        await page.GotoAsync($"/labs/{lab}");
        await ReadyAsync();
    }

    public async Task ReadyAsync()
    {
        await Expect(page.Locator(".pill.live")).ToBeVisibleAsync();
        await Graph.WaitForAsync("something drawn", drawing => drawing.Boxes.Length > 0);
    }

    public async Task ShowOutlineAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Outline", Exact = true }).ClickAsync();
        await Expect(Rows.First).ToBeVisibleAsync();
    }

    /// <summary>Types a line into a terminal and goes on at once.</summary>
    public async Task TypeAsync(string line, string scope = "host")
    {
        await Input(scope).FillAsync(line);
        await Input(scope).PressAsync("Enter");
    }

    /// <summary>Types a line and waits until it has run to its end.</summary>
    public async Task RunAsync(string line, string scope = "host")
    {
        var prompts = Terminal(scope).Locator(".prompt-line");
        var before = await prompts.CountAsync();
        await TypeAsync(line, scope);
        await Expect(prompts).ToHaveCountAsync(before + 1);
        await IdleAsync(scope);
    }

    public Task IdleAsync(string scope = "host") => Expect(Terminal(scope)).ToHaveAttributeAsync("data-running", "false");

    /// <summary>Waits until the last command has written this.</summary>
    public async Task SaysAsync(string expected, string scope = "host")
    {
        try
        {
            await page.WaitForFunctionAsync(
                """
                ([scope, expected]) => {
                  const lines = [...document.querySelectorAll(`#terminal-${scope}-panel .line`)];
                  const prompt = lines.findLastIndex(line => line.classList.contains('prompt-line'));
                  return lines.slice(prompt + 1).map(line => line.textContent).join('\n').includes(expected);
                }
                """,
                new[] { scope, expected });
        }
        catch (TimeoutException)
        {
            Assert.Contains(expected, await LastOutputAsync(scope), StringComparison.Ordinal);
            throw;
        }
    }

    /// <summary>The last command and what it has written so far.</summary>
    public async Task<string> LastOutputAsync(string scope = "host")
    {
        var text = await Terminal(scope).Locator(".screen").InnerTextAsync();
        var start = text.LastIndexOf($"{scope}# ", StringComparison.Ordinal);
        return text[Math.Max(0, start)..];
    }

    /// <summary>Fills a field of the open dialog by its label.</summary>
    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    public ILocator Field(string label) => Dialog.GetByLabel(label);

    public ILocator Button(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Presses the dialog's button; it goes away when the kernel has done it.</summary>
    public async Task ApplyAsync()
    {
        await Button("Apply").ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }
}
