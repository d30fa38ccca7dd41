using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Sockets;

namespace NetLab.Netlink.Tests.Live;

public class NamespaceLiveTests : LiveTest
{
    [Fact]
    public void Create_Name_IsListedAndIsAnother()
    {
        using var own = NetworkNamespace.OpenCurrent();

        Assert.Contains(Path.GetFileName(Red.Path), NamedNamespaces.List());
        Assert.NotEqual(own.Inode, Red.Inode);
    }

    [Fact]
    public void Create_NameThatIsTaken_SaysSoAndLeavesItAlone()
    {
        var name = Path.GetFileName(Red.Path);

        Assert.Equal("EEXIST", Assert.Throws<NamespaceException>(() => NamedNamespaces.Create(name)).ErrnoName);

        using var again = NetworkNamespace.OpenNamed(name);
        Assert.Equal(Red.Inode, again.Inode);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\0b")]
    public void Create_NameThatIsNoFileName_IsRefused(string name) => Assert.Throws<ArgumentException>(() => NamedNamespaces.Create(name));

    [Fact]
    public void Delete_NameThatIsNotThere_SaysSo() =>
        Assert.Equal("ENOENT", Assert.Throws<NamespaceException>(() => NamedNamespaces.Delete($"nltest-absent-{Environment.ProcessId}")).ErrnoName);

    [Fact]
    public void Open_FileThatIsNoNamespace_SaysSo() =>
        Assert.Contains("is not a network namespace", Assert.Throws<NamespaceException>(() => NetworkNamespace.Open("/proc/self/ns/mnt")).Message, StringComparison.Ordinal);

    [Fact]
    public void OpenProcess_OwnProcess_IsTheCurrentOne()
    {
        using var current = NetworkNamespace.OpenCurrent();
        using var process = NetworkNamespace.OpenProcess(Environment.ProcessId);

        Assert.Equal(current.Inode, process.Inode);
    }

    [Fact]
    public void Run_Work_RunsInsideOnAnotherThread()
    {
        var caller = Environment.CurrentManagedThreadId;

        var (inode, thread) = Red.Run(() =>
        {
            using var here = NetworkNamespace.OpenCurrent();
            return (here.Inode, Environment.CurrentManagedThreadId);
        });

        Assert.Equal(Red.Inode, inode);
        Assert.NotEqual(caller, thread);
    }

    [Fact]
    public void Run_WorkThrows_GivesItsException() =>
        Assert.Equal("mine", Assert.Throws<InvalidOperationException>(() => Red.Run(() => throw new InvalidOperationException("mine"))).Message);

    [Fact]
    public void Open_Socket_StaysInItsNamespace()
    {
        Route.CreateBridge("br0");

        Assert.Contains(Route.DumpLinks(), link => link.Name == "br0");
        using var here = RouteSocket.Open();
        Assert.DoesNotContain(here.DumpLinks(), link => link.Name == "br0");
    }

    [Fact]
    public void GetNamespaceId_NotGivenYet_IsNullThenWhatWasSet()
    {
        var blue = CreateNamespace("blue");

        Assert.Null(Route.GetNamespaceId(blue));
        Route.SetNamespaceId(blue, 42);

        Assert.Equal(42, Route.GetNamespaceId(blue));
        Assert.Equal([42], Route.DumpNamespaceIds().Select(entry => entry.Id));
        Assert.Equal("EEXIST", Assert.Throws<NetlinkException>(() => Route.SetNamespaceId(blue, 43)).ErrnoName);
    }

    [Fact]
    public void SetNamespaceId_WithoutNumber_LetsTheKernelChoose()
    {
        Route.SetNamespaceId(CreateNamespace("blue"));
        Route.SetNamespaceId(CreateNamespace("green"));

        Assert.Equal([0, 1], Route.DumpNamespaceIds().Select(entry => entry.Id).Order());
    }

    [Fact]
    public async Task Create_FiftyWhileThePoolWorks_LeavesEveryThreadAtHome()
    {
        using var stop = new CancellationTokenSource();
        var work = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Spin(stop.Token))));

        for (var i = 0; i < 50; i++)
        {
            var created = CreateNamespace($"n{i}");
            using var socket = RouteSocket.Open(created);
            Assert.Single(socket.DumpLinks());
        }

        await stop.CancelAsync();
        await work;
        Assert.Empty(Footprint.Take().StrayThreads);
    }

    /// <summary>Makes the pool start threads and the compiler compile.</summary>
    private static void Spin(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            Task.WaitAll([.. Enumerable.Range(0, 8).Select(i => Task.Run(() => new string('x', i)))], CancellationToken.None);
    }
}
