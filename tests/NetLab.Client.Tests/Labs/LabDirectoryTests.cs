using NetLab.Contracts.Labs;
using NetLab.Testing;

namespace NetLab.Client.Tests.Labs;

public sealed class LabDirectoryTests : IDisposable
{
    private readonly TestFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Watch_LabStartsAndIsKilled_SaysBoth()
    {
        var launcher = new ProcessLauncher(_folders.Runtime, AgentProgram.Find());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var lists = new LabDirectory(_folders.Runtime).WatchAsync(patience.Token).GetAsyncEnumerator(patience.Token);
        Assert.True(await lists.MoveNextAsync());
        Assert.Empty(lists.Current);

        var lab = await launcher.StartAsync("seen", LabOrigin.CommandLine);
        while (!lists.Current.Any(l => l.Ready))
        {
            Assert.True(await lists.MoveNextAsync());
        }

        Assert.Equal(lab, Assert.Single(lists.Current));
        (await Tool.RunAsync(["kill", "-9", $"{lab.Process.Id}"])).Succeeded();
        Assert.True(await lists.MoveNextAsync());
        Assert.Empty(lists.Current);
    }

    [Fact]
    public void List_FolderWithoutARecordOrWithABrokenOne_Swept()
    {
        Directory.CreateDirectory(_folders.Runtime.Lab("empty"));
        Directory.CreateDirectory(_folders.Runtime.Lab("broken"));
        File.WriteAllText(_folders.Runtime.LabRecord("broken"), "{\"name\":");

        Assert.Empty(new LabDirectory(_folders.Runtime).List());
        Assert.Empty(Directory.EnumerateDirectories(_folders.Runtime.Labs));
    }

    [Fact]
    public void List_ProcessIdGivenAnew_IsNotTheLab()
    {
        var own = ProcessIdentity.Of(Environment.ProcessId)!;
        Directory.CreateDirectory(_folders.Runtime.Lab("old"));
        new LabStore(_folders.Runtime).Write(new LabRecord("old", DateTimeOffset.UtcNow, LabOrigin.Page, 0, LabTier.Root, 0, own with { StartTime = own.StartTime - 1 }, Ready: true));

        Assert.Null(new LabDirectory(_folders.Runtime).Find("old"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    public void Find_NameThatIsNone_NotLookedFor(string name) => Assert.Null(new LabDirectory(_folders.Runtime).Find(name));
}
