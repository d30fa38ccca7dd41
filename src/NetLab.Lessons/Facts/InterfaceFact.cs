using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>An interface of this name is there, and is as told; what is not told does not matter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Where; "*" is anywhere.</param>
/// <param name="Kind">"veth", "bridge"...</param>
/// <param name="Peer">The name of a cable's other end.</param>
/// <param name="PeerNamespace">Where the other end is.</param>
/// <param name="Master">The bridge that it is a port of, "" for none.</param>
/// <param name="Up">Whether it is switched on.</param>
/// <param name="Carrier">Whether the other side is there and on.</param>
/// <param name="Mac">Its link-layer address.</param>
/// <param name="Mtu">Largest packet, bytes.</param>
public sealed record InterfaceFact(
    string Name, string Namespace = "", string? Kind = null, string? Peer = null, string? PeerNamespace = null, string? Master = null,
    bool? Up = null, bool? Carrier = null, string? Mac = null, int? Mtu = null) : StateFact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Existence;

    /// <inheritdoc/>
    public override Message Title => this switch
    {
        { Carrier: { } carrier } => Message.Of(carrier ? "title-carrier" : "title-no-carrier", Name, Place),
        { Up: { } up } => Message.Of(up ? "title-up" : "title-down", Name, Place),
        { Master: "" } => Message.Of("title-no-master", Name, Place),
        { Master: { } master } => Message.Of("title-master", Name, master, Place),
        { Peer: { } peer } => Message.Of("title-peer", Name, peer),
        { Namespace: "*" } => Message.Of("title-interface-anywhere", Name),
        _ => Message.Of("title-interface", Name, Place),
    };

    private string Place => Lessons.Look.Title(Namespace);

    /// <inheritdoc/>
    public override IEnumerable<string> Validate() => Names.CheckInterface(Name).Select(problem => problem.Text);

    /// <inheritdoc/>
    public override Finding Look(Snapshot snapshot)
    {
        if (Lessons.Look.Interface(snapshot, Namespace, Name, out var missing) is not var (ns, link))
        {
            return missing;
        }

        return LookAtWiring(snapshot, link) ?? LookAtState(snapshot, link) ?? Finding.Passed("interface", Name, ns.Title, Describe(snapshot, link));
    }

    private Finding? LookAtWiring(Snapshot snapshot, Interface link) => this switch
    {
        _ when Kind is not null && link.Kind != Kind => Finding.Failed("interface-kind", Name, link.Kind, Kind),
        _ when (Peer is not null || PeerNamespace is not null) && link.Peer is null => Finding.Failed("interface-no-peer", Name),
        _ when Peer is not null && link.Peer?.Name != Peer => Finding.Failed("interface-peer", Name, PeerOf(snapshot, link), Peer),
        _ when PeerNamespace is not null && link.Peer is { } peer && snapshot.Find(peer.Namespace) != snapshot.Find(PeerNamespace) =>
            Finding.Failed("interface-peer", Name, PeerOf(snapshot, link), Lessons.Look.Title(PeerNamespace)),
        _ when Master is not null && (link.Master ?? "") != Master =>
            link.Master is null ? Finding.Failed("interface-no-master", Name) : Finding.Failed("interface-master", Name, link.Master),
        _ => null,
    };

    private Finding? LookAtState(Snapshot snapshot, Interface link) => this switch
    {
        _ when Up == true && !link.Up => Finding.Failed("interface-down", Name),
        _ when Up == false && link.Up => Finding.Failed("interface-up", Name),
        _ when Carrier == true && !link.Up => Finding.Failed("interface-down", Name),
        _ when Carrier == true && !link.Carrier => link.Peer is null ? Finding.Failed("interface-no-carrier", Name) : Finding.Failed("interface-peer-down", Name, PeerOf(snapshot, link)),
        _ when Carrier == false && link.Carrier => Finding.Failed("interface-carrier", Name),
        _ when Mac is not null && !string.Equals(Mac, link.Mac, StringComparison.OrdinalIgnoreCase) => Finding.Failed("interface-mac", Name, link.Mac ?? "-", Mac),
        _ when Mtu is not null && link.Mtu != Mtu => Finding.Failed("interface-mtu", Name, $"{link.Mtu}", $"{Mtu}"),
        _ => null,
    };

    // The words of ip(8), which are the same in every language.
    private static string Describe(Snapshot snapshot, Interface link)
    {
        var words = new List<string> { link.Kind, link.Up ? link.Carrier ? "up" : "up, no carrier" : "down" };
        if (link.Master is not null)
        {
            words.Add($"master {link.Master}");
        }

        if (link.Peer is not null)
        {
            words.Add($"↔ {PeerOf(snapshot, link)}");
        }

        return string.Join(" · ", words);
    }

    private static string PeerOf(Snapshot snapshot, Interface link) =>
        link.Peer is null ? "-" : $"{link.Peer.Name} @ {snapshot.Find(link.Peer.Namespace)?.Title ?? "?"}";
}
