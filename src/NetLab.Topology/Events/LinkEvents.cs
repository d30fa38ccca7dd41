namespace NetLab.Topology;

/// <summary>What changed about one interface.</summary>
internal static class LinkEvents
{
    public static IEnumerable<(KernelEventSubject Subject, string Text)> Of(Interface? then, Interface now, LinkMove? move)
    {
        if (move is not null)
        {
            yield return (KernelEventSubject.Link, $"link {now.Name} moved here from {move.From.Title}{(move.Was.Name == now.Name ? "" : $", where it was {move.Was.Name}")}");
        }
        else if (then is null)
        {
            yield return (KernelEventSubject.Link, $"link + {now.Name} ({now.Kind})");
        }

        // What is new starts as the kernel makes it: down, no port, no address; only what differs from that is worth a line.
        var start = then ?? now with { Up = false, Carrier = false, Master = null, PortState = null, Addresses = [] };
        if (start.Name != now.Name)
        {
            yield return (KernelEventSubject.Link, $"link {start.Name} name {now.Name}");
        }

        foreach (var text in Properties(start, now))
        {
            yield return (KernelEventSubject.Link, text);
        }

        foreach (var text in Port(start, now))
        {
            yield return (KernelEventSubject.Port, text);
        }

        foreach (var (sign, address) in ListChange.Between(start.Addresses.Where(IsWorthALine), now.Addresses.Where(IsWorthALine)))
        {
            yield return (KernelEventSubject.Address, $"address {sign} {address} dev {now.Name}");
        }
    }

    private static IEnumerable<string> Properties(Interface start, Interface now)
    {
        if (start.Up != now.Up)
        {
            yield return $"link {now.Name} {(now.Up ? "up" : "down")}";
        }

        // An interface that is switched off has no carrier: that needs no line of its own.
        if (start.Carrier != now.Carrier && (now.Up || !start.Up) && now.Kind != "loopback")
        {
            yield return $"link {now.Name} carrier {(now.Carrier ? "on" : "off")}";
        }

        if (start.Mtu != now.Mtu)
        {
            yield return $"link {now.Name} mtu {now.Mtu}";
        }

        // A bridge takes over the lowest MAC address of its ports by itself.
        if (start.Mac != now.Mac && now.Kind != "bridge")
        {
            yield return $"link {now.Name} address {now.Mac}";
        }
    }

    private static IEnumerable<string> Port(Interface start, Interface now)
    {
        if (start.Master != now.Master)
        {
            if (start.Master is not null)
            {
                yield return $"port - {now.Name} on {start.Master}";
            }

            if (now.Master is not null)
            {
                yield return $"port + {now.Name} on {now.Master}";
            }
        }

        if (now.Master is not null && now.PortState is not null && start.PortState != now.PortState && (now.PortState != "disabled" || start.PortState is not null))
        {
            yield return $"port {now.Name} {now.PortState}";
        }
    }

    private static bool IsWorthALine(Address address) => !address.IsLinkLocal && address.ToString() is not ("127.0.0.1/8" or "::1/128");
}
