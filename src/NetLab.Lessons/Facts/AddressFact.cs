using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>An address with this prefix length is there.</summary>
/// <param name="Address">With its prefix length: 192.168.15.1/24.</param>
/// <param name="Namespace">Where.</param>
/// <param name="Interface">On which interface; left out, any of the namespace.</param>
public sealed record AddressFact(string Address, string Namespace = "", string? Interface = null) : StateFact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Address;

    /// <inheritdoc/>
    public override Message Title => Interface is null
        ? Message.Of("title-address", Lessons.Look.Title(Namespace), Address)
        : Message.Of("title-address-on", Interface, Address, Lessons.Look.Title(Namespace));

    /// <inheritdoc/>
    public override IEnumerable<string> Validate() => Addressing.CheckInterfaceAddress(Address).Select(problem => problem.Text);

    /// <inheritdoc/>
    public override Finding Look(Snapshot snapshot)
    {
        if (Lessons.Look.Namespace(snapshot, Namespace, out var missing) is not { } ns)
        {
            return missing;
        }

        if (Interface is not null && Lessons.Look.Interface(snapshot, Namespace, Interface, out missing) is null)
        {
            return missing;
        }

        var there = ns.Interfaces.SelectMany(link => link.Addresses.Select(address => (Link: link.Name, Text: address.ToString(), address.Value))).ToList();
        var here = there.Where(a => Interface is null || a.Link == Interface).ToList();
        var value = Address.Split('/')[0];
        if (here.FirstOrDefault(a => Lessons.Look.Same(a.Text, Address)) is { Text: not null } found)
        {
            return Finding.Passed("address", found.Text, found.Link);
        }

        if (here.FirstOrDefault(a => Lessons.Look.Same(a.Value, value)) is { Text: not null } otherLength)
        {
            return Finding.Failed("address-prefix", otherLength.Link, otherLength.Text, Address);
        }

        if (there.FirstOrDefault(a => Lessons.Look.Same(a.Value, value)) is { Text: not null } otherLink)
        {
            return Finding.Failed("address-elsewhere", otherLink.Text, otherLink.Link, Interface!);
        }

        var family = here.Where(a => Lessons.Look.IsIpv6(a.Text) == Lessons.Look.IsIpv6(Address) && a.Link != "lo").Select(a => a.Text).ToList();
        var on = Interface ?? ns.Title;
        return family.Count > 0 ? Finding.Failed("address-other", on, Lessons.Look.List(family)) : Finding.NotYet("no-address", on);
    }
}
