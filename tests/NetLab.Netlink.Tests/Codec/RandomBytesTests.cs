using FsCheck;
using FsCheck.Fluent;
using NetLab.Netlink.Netfilter;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Codec;

/// <summary>Whatever the bytes: an object or <see cref="NetlinkDecodeException"/>, and at once.</summary>
public class RandomBytesTests
{
    private const int Inputs = 10_000;

    private static readonly string[] Captures =
        ["link-veth", "link-veth-bridge-port", "link-bridge", "link-bridge-port", "link-vxlan", "link-macvlan", "link-loopback"];

    public static TheoryData<string> Decoders => [.. DecoderTable.Keys];

    private static readonly Dictionary<string, Action<byte[]>> DecoderTable = new()
    {
        ["link"] = bytes => Reencode(LinkMessage.Decode(bytes)),
        ["address"] = bytes => Reencode(AddressMessage.Decode(bytes)),
        ["route"] = bytes => Reencode(RouteMessage.Decode(bytes)),
        ["neighbour"] = bytes => Reencode(NeighbourMessage.Decode(bytes)),
        ["rule"] = bytes => Reencode(RuleMessage.Decode(bytes)),
        ["namespace id"] = bytes => Reencode(NsidMessage.Decode(bytes)),
        ["netconf"] = bytes => Reencode(NetconfMessage.Decode(bytes)),
        ["nftables generation"] = bytes => Reencode(GenerationMessage.Decode(bytes)),
        ["verdict"] = bytes => Acknowledgement.Decode(NetlinkFlags.ExtendedAcknowledgement, bytes),
        ["capped verdict"] = bytes => Acknowledgement.Decode(NetlinkFlags.ExtendedAcknowledgement | NetlinkFlags.Capped, bytes),
        ["end of dump"] = bytes => Acknowledgement.Decode(NetlinkFlags.ExtendedAcknowledgement, bytes, ofDump: true),
        ["datagram"] = bytes =>
        {
            var messages = new MessageReader(bytes);
            while (messages.MoveNext())
                RouteMessages.Decode((RouteMessageType)messages.Header.Type, messages.Payload);
        },
    };

    [Theory]
    [MemberData(nameof(Decoders))]
    public void Decode_RandomBytes_GivesObjectOrDecodeException(string decoder) =>
        Check(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(), DecoderTable[decoder]);

    [Theory]
    [MemberData(nameof(Decoders))]
    public void Decode_RandomAttributes_GivesObjectOrDecodeException(string decoder) =>
        Check(AttributeBytes(depth: 3).SelectMany(body => Gen.Elements(4, 8, 12, 16, 20).Select(header => new byte[header].Concat(body).ToArray())), DecoderTable[decoder]);

    [Fact]
    public void Decode_DamagedLinkCapture_GivesObjectOrDecodeException()
    {
        var damaged =
            from name in Gen.Elements(Captures)
            from places in Gen.Choose(0, 2000).Two().ArrayOf()
            select Damage(Capture.Bytes(Capture.File(name)), places);
        Check(damaged, DecoderTable["link"]);
    }

    [Fact]
    public void Decode_EveryPrefixOfACapture_GivesObjectOrDecodeException()
    {
        foreach (var name in Captures)
        {
            var bytes = Capture.Bytes(Capture.File(name));
            for (var length = 0; length < bytes.Length; length++)
                OnlyDecodeExceptions(DecoderTable["link"], bytes[..length]);
        }
    }

    [Fact]
    public void Decode_PeersNestedWithoutEnd_ThrowsDecodeException()
    {
        byte[] bytes = [];
        for (var depth = 0; depth < 200; depth++)
        {
            var writer = new NetlinkWriter();
            writer.Struct(default(Int128));
            var info = writer.Begin(18);
            writer.String(1, "veth");
            var data = writer.Begin(2);
            writer.Bytes(1, bytes);
            writer.End(data);
            writer.End(info);
            bytes = writer.Written.ToArray();
        }

        Assert.Throws<NetlinkDecodeException>(() => LinkMessage.Decode(bytes));
    }

    /// <summary>Attributes with small types and fitting lengths, so that decoders get past the first header, some nested, some with a kind's name.</summary>
    private static Gen<byte[]> AttributeBytes(int depth)
    {
        var value = Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf();
        var kind = Gen.Elements("veth", "bridge", "vlan", "vxlan", "macvlan", "ipvlan", "bond", "vrf", "gre", "gretap").Select(System.Text.Encoding.ASCII.GetBytes);
        var content = depth == 0 ? value : Gen.OneOf(value, kind, AttributeBytes(depth - 1), AttributeBytes(depth - 1).Select(nested => new byte[16].Concat(nested).ToArray()));
        var attribute =
            from type in Gen.Choose(0, 70)
            from bytes in content
            select Attribute((ushort)type, bytes);
        return attribute.ArrayOf().Select(attributes => attributes.SelectMany(bytes => bytes).ToArray());
    }

    private static byte[] Attribute(ushort type, byte[] value)
    {
        var writer = new NetlinkWriter();
        writer.Bytes(type, value.AsSpan(0, Math.Min(value.Length, 4000)));
        return writer.Written.ToArray();
    }

    private static byte[] Damage(byte[] bytes, (int Place, int Value)[] places)
    {
        foreach (var (place, value) in places)
            bytes[place % bytes.Length] = (byte)value;
        return bytes;
    }

    private static void Reencode(NetlinkMessage message) => Assert.NotEmpty(Capture.Encode(message));

    private static void Check(Gen<byte[]> inputs, Action<byte[]> decode) =>
        Prop.ForAll(inputs.ToArbitrary(), bytes => OnlyDecodeExceptions(decode, bytes))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Inputs).WithQuietOnSuccess(true));

    private static void OnlyDecodeExceptions(Action<byte[]> decode, byte[] bytes)
    {
        try
        {
            decode(bytes);
        }
        catch (NetlinkDecodeException exception)
        {
            Assert.InRange(exception.Offset, 0, bytes.Length);
        }
    }
}
