using NetLab.Topology;

namespace NetLab.Agent.Serving.Commands;

/// <summary>A tool that the agent itself ran to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Characters of output that are read; more ends the tool.</summary>
    private const int MaxOutput = 16 * 1024 * 1024;

    /// <summary>The error's first line, or else the output's last: what the tool says about its end.</summary>
    public string LastWord =>
        (Lines(Error).FirstOrDefault() ?? Lines(Output).LastOrDefault() ?? $"exit code {ExitCode}").Trim();

    public static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a tool in a namespace.</summary>
    /// <exception cref="ProblemException">It took too long or wrote too much.</exception>
    public static async Task<ToolRun> RunAsync(string scope, IReadOnlyList<string> arguments, TimeSpan limit)
    {
        using var process = ToolProcess.Start(scope, arguments);
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            var output = ReadAsync(process.StandardOutput, timeout.Token);
            var error = ReadAsync(process.StandardError, timeout.Token);
            var result = new ToolRun(0, await output, await error);
            await process.WaitForExitAsync(timeout.Token);
            return result with { ExitCode = process.ExitCode };
        }
        catch (OperationCanceledException)
        {
            throw new ProblemException(Problem.Of(ProblemCode.TimedOut,
                $"{arguments[0]} did not end within {limit.TotalSeconds:0.#} seconds and was stopped.", ("seconds", $"{limit.TotalSeconds:0.#}")));
        }
        finally
        {
            if (!process.HasExited)
            {
                ProcessTree.Kill(process.Id);
            }
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[16 * 1024];
        for (int count; (count = await reader.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            text.Append(buffer, 0, count);
            if (text.Length > MaxOutput)
            {
                throw new ProblemException(Problem.Of(ProblemCode.LimitReached, $"More than {MaxOutput} characters of output.", ("limit", "output"), ("value", $"{MaxOutput}")));
            }
        }

        return text.ToString();
    }
}
