using NetLab.Client;
using NetLab.Contracts.Labs;

namespace NetLab.Testing;

/// <summary>A lab on the real kernel, in a runtime folder of its own; gone when disposed.</summary>
public sealed class TestLab : IAsyncDisposable
{
    private readonly TestFolders _folders;
    private readonly ProcessLauncher _launcher;

    private TestLab(TestFolders folders, ProcessLauncher launcher, LabRecord record) => (_folders, _launcher, Record) = (folders, launcher, record);

    /// <summary>Its record.</summary>
    public LabRecord Record { get; }

    /// <summary>Its name.</summary>
    public string Name => Record.Name;

    /// <summary>Where it was started.</summary>
    public RuntimeFolders Folders => _folders.Runtime;

    /// <summary>Its agent's socket.</summary>
    public string Socket => Folders.LabSocket(Name);

    /// <summary>What `ip` says in it, apart from our own code.</summary>
    public IndependentReader Reader => new(Record);

    /// <summary>Starts a lab.</summary>
    public static async Task<TestLab> StartAsync(string name = "test", CancellationToken cancellationToken = default)
    {
        var folders = new TestFolders();
        try
        {
            var launcher = new ProcessLauncher(folders.Runtime, AgentProgram.Find());
            return new TestLab(folders, launcher, await launcher.StartAsync(name, LabOrigin.CommandLine, cancellationToken));
        }
        catch
        {
            folders.Dispose();
            throw;
        }
    }

    /// <summary>Runs a program in it as its root; the test goes on with its output.</summary>
    public Task<ToolResult> RunAsync(params string[] command) => Tool.RunAsync(LabEntry.Arguments(Record, command));

    /// <summary>Runs a program that must succeed, and gives its output.</summary>
    public async Task<string> MustRunAsync(params string[] command) => (await RunAsync(command)).Succeeded();

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Record.Process.IsAlive)
        {
            await _launcher.StopAsync(Name);
        }

        _folders.Dispose();
    }
}
