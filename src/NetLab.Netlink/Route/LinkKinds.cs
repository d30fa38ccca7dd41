using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Route;

/// <summary>The kinds whose settings this library reads.</summary>
internal static class LinkKinds
{
    private delegate LinkData Decoder(string kind, AttributeReader settings);

    private static readonly Dictionary<string, Decoder> Decoders = new(StringComparer.Ordinal)
    {
        [VethData.KindName] = (_, settings) => VethData.Decode(settings),
        [BridgeData.KindName] = (_, settings) => BridgeData.Decode(settings),
        [VlanData.KindName] = (_, settings) => VlanData.Decode(settings),
        [VxlanData.KindName] = (_, settings) => VxlanData.Decode(settings),
        [MacvlanData.KindName] = MacvlanData.Decode,
        [MacvlanData.TapKindName] = MacvlanData.Decode,
        [IpvlanData.KindName] = IpvlanData.Decode,
        [IpvlanData.TapKindName] = IpvlanData.Decode,
        [BondData.KindName] = (_, settings) => BondData.Decode(settings),
        [VrfData.KindName] = (_, settings) => VrfData.Decode(settings),
        ["gre"] = GreData.Decode,
        ["gretap"] = GreData.Decode,
        ["ip6gre"] = GreData.Decode,
        ["ip6gretap"] = GreData.Decode,
    };

    private static readonly Dictionary<string, Decoder>.AlternateLookup<ReadOnlySpan<char>> ByText = Decoders.GetAlternateLookup<ReadOnlySpan<char>>();

    public static LinkData Decode(string kind, AttributeReader settings) =>
        Decoders.TryGetValue(kind, out var decode) ? decode(kind, settings) : OtherLinkData.Decode(kind, settings);

    /// <summary>A kind's name, without a new string for the known ones: a host has thousands of veths.</summary>
    public static string Name(in AttributeReader attribute)
    {
        Span<char> text = stackalloc char[16];
        var bytes = attribute.Value.TrimEnd((byte)0);
        if (bytes.Length <= text.Length && System.Text.Ascii.ToUtf16(bytes, text, out var length) == System.Buffers.OperationStatus.Done
            && ByText.TryGetValue(text[..length], out var known, out _))
            return known;
        return attribute.String();
    }
}
