using System.Text.Json;
using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Testing;

namespace NetLab.Cli.Tests.Labs;

/// <summary>The program itself, as a person runs it.</summary>
public sealed class LabCommandTests : IAsyncLifetime
{
    private TestLab _lab = null!;

    public async ValueTask InitializeAsync() => _lab = await TestLab.StartAsync("red-blue");

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task Exec_Command_RunsInTheLabAndGivesItsExitCode()
    {
        Assert.Equal(0, (await NetLabAsync("lab", "exec", "red-blue", "--", "ip", "netns", "add", "red")).ExitCode);
        Assert.Equal(["", "red"], await _lab.Reader.NamespacesAsync());

        var refused = await NetLabAsync("lab", "exec", "red-blue", "--", "ip", "netns", "add", "red");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("File exists", refused.Error, StringComparison.Ordinal);
        Assert.Equal("", refused.Output);
    }

    [Fact]
    public async Task Exec_InANamespace_SeesItsInterfaces()
    {
        await _lab.MustRunAsync("ip", "netns", "add", "red");
        await _lab.MustRunAsync("ip", "link", "add", "veth-red", "type", "veth", "peer", "name", "eth0", "netns", "red");

        Assert.Contains("eth0", (await NetLabAsync("lab", "exec", "red-blue", "--netns", "red", "--", "ip", "link")).Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshot_Json_IsTheFormThatOthersRead()
    {
        using var json = JsonDocument.Parse((await NetLabAsync("snapshot", "--lab", "red-blue", "--json")).Succeeded());

        Assert.Equal("red-blue", json.RootElement.GetProperty("host").GetString());
        Assert.Contains(json.RootElement.GetProperty("namespaces")[0].GetProperty("interfaces").EnumerateArray(), i => i.GetProperty("name").GetString() == "lo");
    }

    [Fact]
    public async Task List_RunningLab_IsThere() => Assert.Contains("red-blue", (await NetLabAsync("lab", "list")).Succeeded(), StringComparison.Ordinal);

    [Fact]
    public async Task New_ThenRemove_LeavesNothing()
    {
        (await NetLabAsync("lab", "new", "second")).Succeeded();
        var lab = new LabDirectory(_lab.Folders).Find("second")!;

        (await NetLabAsync("lab", "rm", "second")).Succeeded();

        Assert.False(lab.Process.IsAlive);
        Assert.False(Directory.Exists(_lab.Folders.Lab("second")));
    }

    [Theory]
    [InlineData("Red", "small letter")]
    [InlineData("red-blue", "already")]
    [InlineData("a23456789012345678901234567890123", "at most 31")]
    public async Task New_NameThatCannotBe_SaysWhy(string name, string why)
    {
        var refused = await NetLabAsync("lab", "new", name);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(why, refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lab", "exec", "nobody", "--", "ip", "link")]
    [InlineData("lab", "rm", "nobody")]
    [InlineData("lab", "shell", "nobody")]
    [InlineData("snapshot", "--lab", "nobody")]
    public async Task AnyCommand_NoSuchLab_SaysSo(params string[] command)
    {
        var refused = await NetLabAsync(command);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("There is no lab nobody", refused.Error, StringComparison.Ordinal);
    }

    private Task<ToolResult> NetLabAsync(params string[] arguments) =>
        Tool.RunAsync(
            [AgentProgram.DotnetHost(), Path.Combine(AppContext.BaseDirectory, "NetLab.Cli.dll"), .. arguments],
            new Dictionary<string, string>
            {
                [RuntimeFolders.RuntimeVariable] = _lab.Folders.Runtime,
                [RuntimeFolders.StateVariable] = _lab.Folders.State,
                [AgentProgram.Variable] = AgentProgram.Find().Assembly,
            });
}
