namespace NetLab.Topology;

/// <summary>What a dialog proposes for a link; what the user changes in it comes by <c>with</c>.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Title">For people: "Link red to v-net-0".</param>
/// <param name="A">Where the drag began. Of <see cref="LinkKind.Attach"/> the port, of <see cref="LinkKind.Join"/> the bridge.</param>
/// <param name="B">The other end of a cable; null of the other kinds.</param>
/// <param name="BridgesDown">Bridges that it uses and that are still down; they are switched on.</param>
public sealed record LinkProposal(LinkKind Kind, string Title, LinkEnd A, LinkEnd? B, EquatableList<VethEnd> BridgesDown)
{
    /// <summary>What makes the link: the cable, ports attached, addresses, both ends and their bridges up.</summary>
    public Steps ToAction()
    {
        LinkEnd[] ends = B is null ? [A] : [A, B];
        return new Steps(Title,
        [
            .. B is null ? Array.Empty<HostAction>() : [new CreateVeth(new(A.Namespace, A.Name), new(B.Namespace, B.Name))],
            .. ends.Where(end => end.Bridge is not null).Select(end => new SetMaster(end.Namespace, end.Name, end.Bridge)),
            .. ends.Where(end => !string.IsNullOrWhiteSpace(end.Address)).Select(end => new AddAddress(end.Namespace, end.Name, end.Address!)),
            .. ends.Where(end => Kind != LinkKind.Join).Select(end => new SetUp(end.Namespace, end.Name, true)),
            .. BridgesDown.Select(bridge => new SetUp(bridge.Namespace, bridge.Name, true)),
        ]);
    }
}
