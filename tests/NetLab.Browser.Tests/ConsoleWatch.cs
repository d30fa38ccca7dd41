using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NetLab.Browser.Tests;

/// <summary>Errors that pages report in the browser's console: scripts that fail, violations of the content security policy, files that are not there.</summary>
internal sealed class ConsoleWatch
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly List<Regex> _allowed = [];

    /// <summary>What a test provokes on purpose.</summary>
    public void Allow(string pattern) => _allowed.Add(new Regex(pattern));

    public void Follow(IPage page)
    {
        page.PageError += (_, error) => _errors.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" || message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                _errors.Enqueue($"{page.Url}: {message.Text} ({message.Location})");
            }
        };
    }

    public void AssertQuiet() => Assert.DoesNotContain(_errors, error => !_allowed.Exists(pattern => pattern.IsMatch(error)));
}
