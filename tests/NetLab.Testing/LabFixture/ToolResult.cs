namespace NetLab.Testing;

/// <summary>How a program went.</summary>
public sealed record ToolResult(string Command, int ExitCode, string Output, string Error)
{
    /// <summary>Its output; fails the test with all it said where its exit code is not 0.</summary>
    public string Succeeded() =>
        ExitCode == 0 ? Output : throw new InvalidOperationException($"{Command}: exit code {ExitCode}\n{Output}\n{Error}");
}
