using System.Diagnostics;

namespace NetLab.Cli.Up;

/// <summary>Runs small tools that do what .NET cannot: owners of files, other users.</summary>
internal static class Run
{
    /// <summary>Runs it; whether it succeeded, and what it said.</summary>
    public static async Task<(bool Succeeded, string Said)> TryAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync() + await output;
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, said.Trim());
    }

    /// <summary>Runs it; it has to succeed.</summary>
    /// <exception cref="IOException">It did not; the text is its own.</exception>
    public static async Task MustAsync(params string[] command)
    {
        var (succeeded, said) = await TryAsync(command);
        if (!succeeded)
        {
            throw new IOException($"{string.Join(' ', command)}: {said}");
        }
    }
}
