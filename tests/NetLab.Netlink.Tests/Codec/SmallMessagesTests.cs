using System.Net;
using NetLab.Netlink.Netfilter;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Codec;

public class SmallMessagesTests
{
    [Fact]
    public void Decode_Neighbour_RoundTrips() => Capture.AssertBothWays(
        """
        02 00 0000 02000000 8000 00 01       ; ndmsg: AF_INET, ifindex 2, NUD_PERMANENT, no flags, RTN_UNICAST
        0800 0100 c0a80f05                   ; NDA_DST 192.168.15.5
        0a00 0200 020000000001 0000          ; NDA_LLADDR 02:00:00:00:00:01
        0800 0400 00000000                   ; NDA_PROBES 0
        1400 0300 02000000 02000000 02000000 00000000 ; NDA_CACHEINFO: 0.02 s ago, no users
        """,
        new NeighbourMessage
        {
            Family = RouteFamily.IPv4,
            InterfaceIndex = 2,
            State = NeighbourStates.Permanent,
            Type = RouteType.Unicast,
            Destination = IPAddress.Parse("192.168.15.5"),
            Address = LinkLayerAddress.Parse("02:00:00:00:00:01"),
            Probes = 0,
            Age = new NeighbourAge(2, 2, 2, 0),
        });

    [Fact]
    public void Decode_ForwardingEntry_RoundTrips() => Capture.AssertBothWays(
        """
        07 00 0000 03000000 4000 00 00       ; ndmsg: AF_BRIDGE, ifindex 3, NUD_NOARP (static)
        0a00 0200 020000000009 0000          ; NDA_LLADDR
        0800 0900 02000000                   ; NDA_MASTER 2
        0800 0f00 00000000                   ; NDA_FLAGS_EXT
        1400 0300 00000000 02000000 02000000 00000000 ; NDA_CACHEINFO
        """,
        new NeighbourMessage
        {
            Family = RouteFamily.Bridge,
            InterfaceIndex = 3,
            State = NeighbourStates.NoArp,
            Address = LinkLayerAddress.Parse("02:00:00:00:00:09"),
            Master = 2,
            ExtendedFlags = 0,
            Age = new NeighbourAge(0, 2, 2, 0),
        });

    [Fact]
    public void Decode_Rule_RoundTrips() => Capture.AssertBothWays(
        """
        02 00 08 00 fc 00 00 01 00000000     ; fib_rule_hdr: AF_INET, dst /0, src /8, tos 0, RT_TABLE_COMPAT, FR_ACT_TO_TBL, no flags
        0800 0f00 e8030000                   ; FRA_TABLE 1000
        0800 0e00 ffffffff                   ; FRA_SUPPRESS_PREFIXLEN none
        0500 1500 00 000000                  ; FRA_PROTOCOL unspecified
        0700 0300 6c6f00 00                  ; FRA_IIFNAME "lo"
        0800 0600 64000000                   ; FRA_PRIORITY 100
        0800 0a00 01000000                   ; FRA_FWMARK 1
        0800 1000 ffffffff                   ; FRA_FWMASK all
        0800 0200 0a000000                   ; FRA_SRC 10.0.0.0
        """,
        new RuleMessage
        {
            Family = RouteFamily.IPv4,
            Source = IpPrefix.Parse("10.0.0.0/8"),
            Table = 1000,
            Priority = 100,
            InputInterface = "lo",
            Mark = 1,
            MarkMask = uint.MaxValue,
            Protocol = RouteProtocol.Unspecified,
            SuppressPrefixLength = -1,
        });

    [Fact]
    public void Decode_NamespaceId_RoundTrips() => Capture.AssertBothWays(
        """
        00 000000                            ; rtgenmsg, padded
        0800 0100 00000000                   ; NETNSA_NSID 0
        """,
        new NsidMessage { Id = 0 });

    [Fact]
    public void Decode_Netconf_RoundTrips() => Capture.AssertBothWays(
        """
        02 000000                            ; netconfmsg: AF_INET, padded
        0800 0100 ffffffff                   ; NETCONFA_IFINDEX: all interfaces
        0800 0200 00000000                   ; NETCONFA_FORWARDING
        0800 0300 00000000                   ; NETCONFA_RP_FILTER
        0800 0400 00000000                   ; NETCONFA_MC_FORWARDING
        0800 0800 00000000                   ; NETCONFA_BC_FORWARDING
        0800 0500 00000000                   ; NETCONFA_PROXY_NEIGH
        0800 0600 00000000                   ; NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN
        """,
        new NetconfMessage
        {
            Family = RouteFamily.IPv4,
            InterfaceIndex = NetconfMessage.AllInterfaces,
            Forwarding = false,
            ReversePathFilter = 0,
            MulticastForwarding = false,
            BroadcastForwarding = false,
            ProxyNeighbour = false,
            IgnoreRoutesWithoutCarrier = false,
        });

    [Fact]
    public void Decode_NftablesGeneration_RoundTrips() => Capture.AssertBothWays(
        """
        00 00 0002                           ; nfgenmsg: no family, version 0, generation 2 in network byte order
        0800 0100 00000002                   ; NFTA_GEN_ID 2, network byte order
        0800 0200 0000497e                   ; NFTA_GEN_PROC_PID 18814
        0d00 0300 69707461626c657300 000000  ; NFTA_GEN_PROC_NAME "iptables"
        """,
        new GenerationMessage { Id = 2, ProcessId = 18814, ProcessName = "iptables" });
}
