using Microsoft.Playwright;
using NetLab.Client;
using NetLab.Testing;

namespace NetLab.Browser.Tests;

/// <summary>A test with pages and labs of its own. Its pages must have reported no error when it ends.</summary>
public abstract class BrowserTest(RunningSite site) : IAsyncLifetime
{
    private static int _labs;
    private readonly List<IBrowserContext> _visitors = [];
    private readonly List<string> _made = [];

    internal ConsoleWatch Watch { get; } = new();

    protected Product Product => site.Product;

    public virtual ValueTask InitializeAsync()
    {
        if (site.Chromium is null)
        {
            Assert.Skip("/usr/bin/chromium is not installed (apt-get install chromium)");
        }

        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await PictureAsync();
        }

        foreach (var visitor in _visitors)
        {
            await visitor.CloseAsync();
        }

        if (_made.Where(IsRunning).ToArray() is { Length: > 0 } left)
        {
            await Product.MustRunAsync(["lab", "rm", .. left]);
        }

        GC.SuppressFinalize(this);
        Watch.AssertQuiet();
    }

    /// <summary>A page of a browser where nobody is signed in.</summary>
    protected async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null, Uri? at = null)
    {
        options ??= new();
        options.BaseURL = $"{at ?? Product.Address}";
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        options.Locale ??= "en-US";
        var visitor = await site.Chromium!.NewContextAsync(options);
        _visitors.Add(visitor);
        var page = await visitor.NewPageAsync();
        Watch.Follow(page);
        return page;
    }

    /// <summary>A page that came in by a fresh sign-in link.</summary>
    protected async Task<IPage> SignInAsync(BrowserNewContextOptions? options = null)
    {
        var page = await NewPageAsync(options);
        await page.GotoAsync(await Product.NewLinkAsync());
        return page;
    }

    /// <summary>A name that no other test uses; a lab of that name ends with the test.</summary>
    protected string NewLabName()
    {
        var name = $"lab-{Interlocked.Increment(ref _labs)}";
        _made.Add(name);
        return name;
    }

    /// <summary>A lab that the command line made, with a network that these commands make.</summary>
    protected async Task<string> NewLabAsync(params string[] commands)
    {
        var name = NewLabName();
        await Product.MustRunAsync("lab", "new", name);
        foreach (var command in commands)
        {
            await InsideAsync(name, command);
        }

        return name;
    }

    /// <summary>A lab as the page shows it to a visitor who is signed in.</summary>
    internal async Task<LabView> OpenAsync(string lab, BrowserNewContextOptions? options = null)
    {
        var view = new LabView(await SignInAsync(options), lab);
        await view.OpenAsync();
        return view;
    }

    /// <summary>Runs a command as the lab's root, with nothing of ours in between.</summary>
    protected async Task<string> InsideAsync(string lab, string command) =>
        (await Tool.RunAsync(LabEntry.Arguments(Product.Lab(lab), command.Split(' ')))).Succeeded();

    /// <summary>What ip -j -d says of it.</summary>
    protected IndependentReader ReaderOf(string lab) => new(Product.Lab(lab));

    private bool IsRunning(string lab)
    {
        try
        {
            return Product.Lab(lab).Process.IsAlive;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>How the page looked when the test failed, for whoever wants to know.</summary>
    private async Task PictureAsync()
    {
        if (Pictures.Folder is { } folder)
        {
            foreach (var (page, i) in _visitors.SelectMany(visitor => visitor.Pages).Select((page, i) => (page, i)))
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"failed-{TestContext.Current.TestMethod?.MethodName}-{i}.png") });
            }
        }
    }
}
