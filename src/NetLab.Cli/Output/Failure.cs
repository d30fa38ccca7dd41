using NetLab.Topology;

namespace NetLab.Cli.Output;

/// <summary>How commands fail: the problem's text on standard error, and an exit code.</summary>
internal static class Failure
{
    /// <summary>Could not be done.</summary>
    public const int ExitCode = 1;

    /// <summary>As shells say of a program that Ctrl-C ended: 128 + SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>As shells say of a program whose reader has gone: 128 + SIGPIPE.</summary>
    public const int BrokenPipe = 141;

    /// <summary>Runs a command; what stopped it is said in a line.</summary>
    public static async Task<int> ReportAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (ProblemException e)
        {
            await Console.Error.WriteLineAsync($"netlab: {e.Problem.Text}");
            return ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            await Console.Error.WriteLineAsync($"netlab: {e.Message}");
            return ExitCode;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
    }
}
