namespace NetLab.Netlink.Wire;

/// <summary>A message type that can be read from bytes.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IDecodable<TSelf> where TSelf : IDecodable<TSelf>
{
    /// <summary>Reads the bytes behind a message's header.</summary>
    /// <param name="payload">The bytes.</param>
    /// <exception cref="NetlinkDecodeException">A length does not fit; nothing else is ever thrown.</exception>
    static abstract TSelf Decode(ReadOnlySpan<byte> payload);
}
