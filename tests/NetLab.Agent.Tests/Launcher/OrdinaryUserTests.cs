using System.Text.Json;
using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Launcher;

/// <summary>The launcher as a user without any rights: another uid, a home of its own.</summary>
public sealed class OrdinaryUserTests : IAsyncLifetime
{
    private const string UserId = "1234";
    private readonly TestFolders _folders = new();
    private string _agent = "";

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, to become another user; the other tests show what this user can do");

        // The checkout may lie where that user cannot read it.
        var program = AgentProgram.Find();
        var copy = Path.Combine(_folders.Parent, "agent");
        (await Tool.RunAsync(["cp", "-r", Path.GetDirectoryName(program.Assembly)!, copy])).Succeeded();
        (await Tool.RunAsync(["chown", "-R", $"{UserId}:{UserId}", _folders.Parent])).Succeeded();
        _agent = Path.Combine(copy, Path.GetFileName(program.Assembly));
    }

    /// <summary>Also what a failed test left running.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var lab in new LabDirectory(_folders.Runtime).List())
        {
            await new ProcessLauncher(_folders.Runtime, AgentProgram.Find()).StopAsync(lab.Name);
        }

        _folders.Dispose();
    }

    [Fact]
    public async Task Start_AsUser_MakesALabThatWorksAndEnds()
    {
        var lab = (await LaunchAsync("start", "mine")).Lab!;
        Assert.Equal(LabTier.SingleUser, lab.Tier);
        Assert.Equal(uint.Parse(UserId, System.Globalization.CultureInfo.InvariantCulture), lab.Owner);

        await InLabAsync(lab, "ip", "netns", "add", "red");
        await InLabAsync(lab, "ip", "link", "add", "veth-red", "type", "veth", "peer", "name", "eth0", "netns", "red");
        await InLabAsync(lab, "ip", "address", "add", "192.168.15.5/24", "dev", "veth-red");
        await InLabAsync(lab, "ip", "link", "set", "veth-red", "up");
        await InLabAsync(lab, "ip", "-n", "red", "address", "add", "192.168.15.1/24", "dev", "eth0");
        await InLabAsync(lab, "ip", "-n", "red", "link", "set", "eth0", "up");
        await InLabAsync(lab, "ping", "-c", "1", "-W", "2", "192.168.15.1");
        await InLabAsync(lab, "iptables", "-t", "nat", "-A", "POSTROUTING", "-j", "MASQUERADE");
        Assert.NotEqual(0, (await Tool.RunAsync(Inside(lab, "touch", "/netlab/agent/x"))).ExitCode);
        Assert.NotEqual(0, (await Tool.RunAsync(Inside(lab, "umount", "/home"))).ExitCode);

        ProcessIdentity[] all = [lab.Process, .. LabProcesses.Below(lab.Process)];
        Assert.Null((await LaunchAsync("stop", "mine")).Problem);
        Assert.All(all, p => Assert.False(p.IsAlive));
        Assert.Empty(Directory.EnumerateDirectories(_folders.Runtime.Labs));
    }

    [Fact]
    public async Task Stop_LabOfAnotherUser_Refused()
    {
        var lab = (await LaunchAsync("start", "theirs")).Lab!;
        var folders = new Dictionary<string, string> { [RuntimeFolders.RuntimeVariable] = _folders.Runtime.Runtime };

        var refused = await Tool.RunAsync(["setpriv", "--reuid", "4321", "--regid", "4321", "--clear-groups", AgentProgram.Find().Dotnet, _agent, "launch", "stop", "theirs"], folders);

        Assert.NotEqual(0, refused.ExitCode);
        Assert.True(lab.Process.IsAlive);
        await LaunchAsync("stop", "theirs");
    }

    private async Task<LauncherAnswer> LaunchAsync(params string[] arguments)
    {
        var folders = new Dictionary<string, string>
        {
            [RuntimeFolders.RuntimeVariable] = _folders.Runtime.Runtime,
            [RuntimeFolders.StateVariable] = _folders.Runtime.State,
            ["HOME"] = _folders.Parent,
        };
        var result = await Tool.RunAsync([.. AsUser, AgentProgram.Find().Dotnet, _agent, "launch", .. arguments], folders);
        return JsonSerializer.Deserialize<LauncherAnswer>(result.Succeeded(), JsonFormat.Options)!;
    }

    private static string[] AsUser => ["setpriv", "--reuid", UserId, "--regid", UserId, "--clear-groups"];

    private static string[] Inside(LabRecord lab, params string[] command) => [.. AsUser, .. LabEntry.Arguments(lab, command)];

    private static async Task InLabAsync(LabRecord lab, params string[] command) => (await Tool.RunAsync(Inside(lab, command))).Succeeded();
}
