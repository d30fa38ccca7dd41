using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

// ip rule, ip netconf
public sealed partial class RouteSocket
{
    /// <summary>All policy rules, in the order they are tried: <c>ip rule</c>, <c>ip -6 rule</c>.</summary>
    /// <param name="family">Only IPv4 or IPv6; <see cref="RouteFamily.Unspecified"/> for both.</param>
    public IReadOnlyList<RuleMessage> DumpRules(RouteFamily family = RouteFamily.Unspecified) =>
        // For any family the kernel tells those of multicast routing too.
        Dump<RuleMessage>(RouteMessageType.GetRule, new RuleMessage { Family = family, Table = RouteTable.Unspecified, Action = RuleAction.Unspecified })
            .FindAll(rule => rule.Family.HasIpAddresses());

    /// <summary>Adds a policy rule: <c>ip rule add</c>.</summary>
    /// <param name="rule">The rule.</param>
    public void AddRule(RuleMessage rule) => Execute(RouteRequest.AddRule(rule));

    /// <summary>Deletes the first policy rule that matches: <c>ip rule del</c>.</summary>
    /// <param name="rule">The rule.</param>
    public void DeleteRule(RuleMessage rule) => Execute(RouteRequest.DeleteRule(rule));

    /// <summary>IP settings of all interfaces, forwarding among them: <c>ip netconf</c>.</summary>
    /// <param name="family">IPv4 or IPv6.</param>
    public IReadOnlyList<NetconfMessage> DumpNetconf(RouteFamily family) =>
        Dump<NetconfMessage>(RouteMessageType.GetNetconf, new NetconfMessage { Family = family });
}
