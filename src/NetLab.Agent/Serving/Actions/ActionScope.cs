using NetLab.Agent.Serving.Discovery;
using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Sockets;
using NetLab.Topology;
using KernelNamespace = NetLab.Netlink.Namespaces.NetworkNamespace;

namespace NetLab.Agent.Serving.Actions;

/// <summary>A namespace open for changes; the notifications of what is changed here carry the port of its socket, and so tell who asked.</summary>
internal sealed class ActionScope : IDisposable
{
    private ActionScope(KernelNamespace ns, OriginTracker origins, Origin origin)
    {
        Namespace = ns;
        Route = RouteSocket.Open(ns);
        origins.Register(Route.PortId, origin);
    }

    /// <summary>The namespace.</summary>
    public KernelNamespace Namespace { get; }

    /// <summary>Changes and reads it.</summary>
    public RouteSocket Route { get; }

    /// <summary>Opens a namespace by the name that actions use.</summary>
    /// <exception cref="NamespaceException">It is not there.</exception>
    public static ActionScope Open(string name, OriginTracker origins, Origin origin) =>
        new(name.Length == 0 ? KernelNamespace.Open("/proc/self/ns/net") : KernelNamespace.OpenNamed(name), origins, origin);

    /// <summary>The index of an interface.</summary>
    /// <exception cref="NetlinkException">There is no such interface (ENODEV).</exception>
    public int IndexOf(string name) => Route.GetLink(name).Index;

    public void Dispose()
    {
        Route.Dispose();
        Namespace.Dispose();
    }
}
