namespace NetLab.Topology;

/// <summary>Lets a namespace forward packets between its interfaces, or not.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Enabled">On or off.</param>
/// <param name="Ipv6">net.ipv6.conf.all.forwarding instead of net.ipv4.ip_forward.</param>
public sealed record SetForwarding(string Namespace, bool Enabled, bool Ipv6 = false) : HostAction
{
    /// <summary>The sysctl that it sets.</summary>
    public string Sysctl => Ipv6 ? "net.ipv6.conf.all.forwarding" : "net.ipv4.ip_forward";

    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.In(Namespace)}sysctl -w {Sysctl}={(Enabled ? 1 : 0)}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Names.CheckScope(Namespace);
}
