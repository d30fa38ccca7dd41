using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;
using NetLab.Topology;
using KernelVethEnd = NetLab.Netlink.Sockets.VethEnd;

namespace NetLab.Agent.Serving.Actions;

/// <summary>Interfaces.</summary>
internal static class LinkActions
{
    /// <summary>The port that IANA gave VXLAN (RFC 7348); the kernel's own default is an older one.</summary>
    private const ushort VxlanPort = 4789;

    public static void Create(CreateVeth action, Func<string, ActionScope> open)
    {
        using var a = open(action.A.Namespace);
        if (action.A.Namespace == action.B.Namespace)
        {
            a.Route.CreateVeth(action.A.Name, action.B.Name);
            return;
        }

        using var b = open(action.B.Namespace);
        a.Route.CreateVeth(new KernelVethEnd(action.A.Name), new KernelVethEnd(action.B.Name) { Namespace = b.Namespace });
    }

    public static void Create(CreateInterface action, ActionScope scope)
    {
        int? parent = action.Parent is { Length: > 0 } name ? scope.IndexOf(name) : null;
        switch (action.Kind)
        {
            case "dummy":
                scope.Route.CreateDummy(action.Name);
                break;
            case "macvlan":
                scope.Route.CreateLink(action.Name, new MacvlanData { Mode = MacvlanMode.Bridge }, parent);
                break;
            case "vlan":
                scope.Route.CreateLink(action.Name, new VlanData { Id = (ushort)action.Id! }, parent);
                break;
            default:
                var remote = action.Remote is { } text ? IPAddress.Parse(text) : null;
                var isIpv6 = remote?.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
                scope.Route.CreateLink(action.Name, new VxlanData
                {
                    Id = (uint)action.Id!,
                    LinkIndex = parent,
                    Group = isIpv6 ? null : remote,
                    Group6 = isIpv6 ? remote : null,
                    Port = VxlanPort,
                });
                break;
        }
    }

    public static void Move(MoveInterface action, ActionScope scope, Func<string, ActionScope> open)
    {
        using var target = open(action.ToNamespace);
        scope.Route.SetNamespace(scope.IndexOf(action.Name), target.Namespace);
    }

    public static void SetMaster(SetMaster action, ActionScope scope) =>
        scope.Route.SetMaster(scope.IndexOf(action.Name), action.Bridge is { } bridge ? scope.IndexOf(bridge) : null);

    public static void SetUp(SetUp action, ActionScope scope)
    {
        var index = scope.IndexOf(action.Name);
        if (action.Up)
        {
            scope.Route.SetUp(index);
        }
        else
        {
            scope.Route.SetDown(index);
        }
    }

    public static void SetMac(SetMac action, ActionScope scope) =>
        scope.Route.SetLinkAddress(scope.IndexOf(action.Name), LinkLayerAddress.Parse(action.Mac));
}
