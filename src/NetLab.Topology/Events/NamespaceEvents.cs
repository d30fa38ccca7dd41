namespace NetLab.Topology;

/// <summary>What changed in one namespace.</summary>
internal static class NamespaceEvents
{
    public static IEnumerable<KernelEvent> Of(NetworkNamespace then, NetworkNamespace now, IReadOnlyList<LinkMove> moves)
    {
        KernelEvent Event(KernelEventSubject subject, string text, int? index = null) => new(subject, now.Id, now.Title, index, text);

        foreach (var link in then.Interfaces.Where(link => now.Find(link.Index) is null && !moves.Any(move => move.Was == link && move.From.Id == now.Id)))
        {
            yield return Event(KernelEventSubject.Link, $"link - {link.Name}", link.Index);
        }

        foreach (var link in now.Interfaces)
        {
            var move = moves.FirstOrDefault(move => move.To == now.Id && move.Is == link);
            foreach (var (subject, text) in LinkEvents.Of(move is null ? then.Find(link.Index) : null, link, move))
            {
                yield return Event(subject, text, link.Index);
            }
        }

        foreach (var (text, link) in RouteEvents.Of(then, now))
        {
            yield return Event(KernelEventSubject.Route, text, link is null ? null : now.Find(link)?.Index);
        }

        foreach (var (text, link) in NeighbourEvents.Of(then, now))
        {
            yield return Event(KernelEventSubject.Neighbour, text, now.Find(link)?.Index);
        }

        if (then.Forwarding.Ipv4 != now.Forwarding.Ipv4)
        {
            yield return Event(KernelEventSubject.Forwarding, $"forwarding {Switch(now.Forwarding.Ipv4)} (ipv4)");
        }

        if (then.Forwarding.Ipv6 != now.Forwarding.Ipv6)
        {
            yield return Event(KernelEventSubject.Forwarding, $"forwarding {Switch(now.Forwarding.Ipv6)} (ipv6)");
        }

        foreach (var text in FirewallEvents.Of(then, now))
        {
            yield return Event(KernelEventSubject.Firewall, text);
        }

        foreach (var (sign, rule) in ListChange.Between(then.Rules, now.Rules))
        {
            yield return Event(KernelEventSubject.PolicyRule, $"ip rule {sign} {rule.Priority}: {rule.Text}{(rule.Family == "inet6" ? " (ipv6)" : "")}");
        }
    }

    private static string Switch(bool on) => on ? "on" : "off";
}
