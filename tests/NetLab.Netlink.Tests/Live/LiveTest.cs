using System.Globalization;
using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;

namespace NetLab.Netlink.Tests.Live;

/// <summary>
/// A test on the real kernel, in network namespaces of its own. At its end nothing may be left: no open descriptor, no name in /run/netns, no thread in
/// another namespace.
/// </summary>
[Collection(nameof(LiveTest))]
[CollectionDefinition(nameof(LiveTest), DisableParallelization = true)]
public abstract class LiveTest : IDisposable
{
    private static int _count;

    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"nltest-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}-");
    private readonly List<NetworkNamespace> _namespaces = [];
    private readonly List<string> _names = [];
    private readonly Lazy<RouteSocket> _route;
    private readonly Footprint _before;

    protected LiveTest()
    {
        WarmUp.Once();
        _before = Footprint.Take();
        Red = CreateNamespace("red");
        _route = new Lazy<RouteSocket>(() => RouteSocket.Open(Red));
    }

    /// <summary>The test's first namespace.</summary>
    protected NetworkNamespace Red { get; }

    /// <summary>A socket in <see cref="Red"/>.</summary>
    protected RouteSocket Route => _route.Value;

    public void Dispose()
    {
        if (_route.IsValueCreated)
            _route.Value.Dispose();
        _namespaces.ForEach(opened => opened.Dispose());
        _names.ForEach(NamedNamespaces.Delete);
        GC.SuppressFinalize(this);
        Footprint.Take().AssertSameAs(_before);
    }

    protected NetworkNamespace CreateNamespace(string name)
    {
        var full = _prefix + name;
        try
        {
            var created = NamedNamespaces.Create(full);
            _names.Add(full);
            _namespaces.Add(created);
            return created;
        }
        catch (NamespaceException exception)
        {
            Assert.Skip($"Live tests need root: {exception.Message}");
            throw;
        }
    }

    /// <summary>Carries out something that the kernel may be built without.</summary>
    protected static void SkipWhenUnsupported(string what, Action action)
    {
        try
        {
            action();
        }
        catch (NetlinkException exception) when (exception.ErrnoName == "EOPNOTSUPP")
        {
            Assert.Skip($"This kernel has no {what}: {exception.Message}");
        }
    }

    /// <summary>A link that is up.</summary>
    protected static LinkMessage SetUp(RouteSocket route, string name)
    {
        route.SetUp(route.GetLink(name).Index);
        return route.GetLink(name);
    }
}
