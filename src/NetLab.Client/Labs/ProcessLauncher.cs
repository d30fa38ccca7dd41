using System.Diagnostics;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>Runs the launcher as the user that we are.</summary>
public sealed class ProcessLauncher(RuntimeFolders folders, AgentProgram agent) : ILabLauncher
{
    /// <inheritdoc/>
    public async Task<LabRecord> StartAsync(string name, LabOrigin origin, CancellationToken cancellationToken = default) =>
        LauncherAnswerReader.Lab(await RunAsync("start", name, ["--origin", $"{origin}"], cancellationToken));

    /// <inheritdoc/>
    public async Task StopAsync(string name, CancellationToken cancellationToken = default) =>
        LauncherAnswerReader.Read(await RunAsync("stop", name, [], cancellationToken));

    private async Task<string> RunAsync(string verb, string name, string[] options, CancellationToken cancel)
    {
        if (LabName.Check(name) is { } wrong)
        {
            throw new ProblemException(wrong);
        }

        var start = new ProcessStartInfo(agent.Dotnet, [agent.Assembly, "launch", verb, name, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[RuntimeFolders.RuntimeVariable] = folders.Runtime;
        start.Environment[RuntimeFolders.StateVariable] = folders.State;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancel);
        var answer = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return answer.StartsWith('{') ? answer : throw LauncherAnswerReader.NoAnswer($"{(await error).Trim()} {answer.Trim()}");
    }
}
