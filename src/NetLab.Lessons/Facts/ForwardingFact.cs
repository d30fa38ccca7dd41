using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>A namespace passes packets on between its interfaces, or does not.</summary>
/// <param name="Namespace">Which.</param>
/// <param name="Enabled">On or off.</param>
/// <param name="Ipv6">IPv6 instead of IPv4.</param>
public sealed record ForwardingFact(string Namespace = "", bool Enabled = true, bool Ipv6 = false) : StateFact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Route;

    /// <inheritdoc/>
    public override Message Title => Message.Of(Enabled ? "title-forwarding" : "title-no-forwarding", Lessons.Look.Title(Namespace));

    /// <inheritdoc/>
    public override Finding Look(Snapshot snapshot)
    {
        if (Lessons.Look.Namespace(snapshot, Namespace, out var missing) is not { } ns)
        {
            return missing;
        }

        var on = Ipv6 ? ns.Forwarding.Ipv6 : ns.Forwarding.Ipv4;
        var name = Ipv6 ? "net.ipv6.conf.all.forwarding" : "net.ipv4.ip_forward";
        return on == Enabled ? Finding.Passed("sysctl", name, on ? "1" : "0") : Finding.NotYet("sysctl", name, on ? "1" : "0");
    }
}
