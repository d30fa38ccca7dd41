using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Route;

/// <summary>Settings of a kind that this library has no type for; all of them are in <see cref="LinkData.Unknown"/>.</summary>
public sealed record OtherLinkData : LinkData
{
    private readonly string _kind;

    /// <summary>Creates settings of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public OtherLinkData(string kind) => _kind = kind;

    /// <inheritdoc/>
    public override string Kind => _kind;

    internal static OtherLinkData Decode(string kind, AttributeReader attributes)
    {
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
            unknown.Add(attributes);
        return new OtherLinkData(kind) { Unknown = unknown.ToRawAttributes() };
    }

    internal override void Encode(NetlinkWriter writer) => writer.Raw(Unknown);
}
