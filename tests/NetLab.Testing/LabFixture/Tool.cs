using System.Diagnostics;

namespace NetLab.Testing;

/// <summary>Runs programs for tests.</summary>
public static class Tool
{
    /// <summary>Runs a program to its end.</summary>
    public static async Task<ToolResult> RunAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolResult(string.Join(' ', command), process.ExitCode, output, await error);
    }
}
