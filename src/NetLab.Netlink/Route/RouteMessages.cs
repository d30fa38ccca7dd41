using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Route;

/// <summary>Which object a message's type stands for.</summary>
public static class RouteMessages
{
    /// <summary>Reads a message.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="payload">The bytes behind its header.</param>
    /// <returns>The object, or null for types that this library does not know.</returns>
    /// <exception cref="NetlinkDecodeException">A length does not fit.</exception>
    public static NetlinkMessage? Decode(RouteMessageType type, ReadOnlySpan<byte> payload) => type switch
    {
        RouteMessageType.NewLink or RouteMessageType.DeleteLink or RouteMessageType.GetLink or RouteMessageType.SetLink => LinkMessage.Decode(payload),
        RouteMessageType.NewAddress or RouteMessageType.DeleteAddress or RouteMessageType.GetAddress => AddressMessage.Decode(payload),
        RouteMessageType.NewRoute or RouteMessageType.DeleteRoute or RouteMessageType.GetRoute => RouteMessage.Decode(payload),
        RouteMessageType.NewNeighbour or RouteMessageType.DeleteNeighbour or RouteMessageType.GetNeighbour => NeighbourMessage.Decode(payload),
        RouteMessageType.NewRule or RouteMessageType.DeleteRule or RouteMessageType.GetRule => RuleMessage.Decode(payload),
        RouteMessageType.NewNetconf or RouteMessageType.DeleteNetconf or RouteMessageType.GetNetconf => NetconfMessage.Decode(payload),
        RouteMessageType.NewNsid or RouteMessageType.DeleteNsid or RouteMessageType.GetNsid => NsidMessage.Decode(payload),
        _ => null,
    };
}
