using NetLab.Netlink.Netfilter;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;
using KernelNamespace = NetLab.Netlink.Namespaces.NetworkNamespace;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>Whether a namespace ever had packet filter rules: each change raises its generation (NFT_MSG_GETGEN of linux/netfilter/nf_tables.h).</summary>
internal static class RulesetGeneration
{
    private const ushort Subsystem = 10 << 8;
    private const ushort NewGeneration = Subsystem | 15;
    private const ushort GetGeneration = Subsystem | 16;

    /// <summary>The generation of a namespace that nobody touched.</summary>
    private const uint First = 1;

    public static bool IsTouched(KernelNamespace ns)
    {
        try
        {
            using var socket = NetlinkSocket.Open(NetlinkProtocol.Netfilter, ns);
            var writer = new NetlinkWriter();
            writer.BeginMessage(GetGeneration, NetlinkFlags.Request, 1);
            // struct nfgenmsg: any family, version 0, resource 0.
            writer.Struct(0u);
            writer.EndMessage();
            socket.Send(writer.Written);
            var buffer = new byte[8192];
            var answer = new MessageReader(buffer.AsSpan(0, socket.Receive(buffer).Length));
            return answer.MoveNext() && answer.Header.Type == NewGeneration && GenerationMessage.Decode(answer.Payload).Id > First;
        }
        catch (NetlinkException)
        {
            // No nftables in this kernel.
            return false;
        }
    }
}
