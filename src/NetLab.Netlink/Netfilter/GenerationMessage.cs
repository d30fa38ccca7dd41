using System.Buffers.Binary;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxNfnetlink;
using static NetLab.Netlink.Interop.LinuxNfTables;

namespace NetLab.Netlink.Netfilter;

/// <summary>The end of an nftables transaction, NFT_MSG_NEWGEN (linux/netfilter/nf_tables.h): the rules have a new generation.</summary>
public sealed record GenerationMessage : NetlinkMessage, IDecodable<GenerationMessage>
{
    /// <summary>Number of the generation.</summary>
    public uint? Id { get; init; }

    /// <summary>The process that made the change, in the first pid namespace's count.</summary>
    public int? ProcessId { get; init; }

    /// <summary>The process's name (15 bytes at most), such as "iptables".</summary>
    public string? ProcessName { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    /// <inheritdoc/>
    public override string Subject => $"nftables generation {Id}";

    /// <inheritdoc/>
    public static GenerationMessage Decode(ReadOnlySpan<byte> payload)
    {
        var attributes = AttributeReader.AfterHeader<nfgenmsg>(payload, out _);
        uint? id = null, process = null;
        string? name = null;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case NFTA_GEN_ID: id = attributes.UInt32BigEndian(); break;
                case NFTA_GEN_PROC_PID: process = attributes.UInt32BigEndian(); break;
                case NFTA_GEN_PROC_NAME: name = attributes.String(); break;
                default: unknown.Add(attributes); break;
            }
        }

        return new GenerationMessage { Id = id, ProcessId = (int?)process, ProcessName = name, Unknown = unknown.ToRawAttributes() };
    }

    /// <inheritdoc/>
    public override void Encode(NetlinkWriter writer)
    {
        // The header repeats the generation's lower half, in network byte order.
        writer.Struct(new nfgenmsg { res_id = BinaryPrimitives.ReverseEndianness((ushort)(Id ?? 0)) });
        writer.UInt32BigEndian(NFTA_GEN_ID, Id);
        writer.UInt32BigEndian(NFTA_GEN_PROC_PID, (uint?)ProcessId);
        writer.String(NFTA_GEN_PROC_NAME, ProcessName);
        writer.Raw(Unknown);
    }
}
