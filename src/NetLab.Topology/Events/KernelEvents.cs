namespace NetLab.Topology;

/// <summary>
/// What changed between two snapshots in the words of ip(8): namespaces that went, those that came, then what changed within each. What the kernel does by
/// itself all the time is left out: local and multicast routes, link-local IPv6, a known neighbour that goes between REACHABLE, STALE, DELAY and PROBE. What went
/// with an interface or a namespace is not listed beside it.
/// </summary>
public static class KernelEvents
{
    /// <summary>The events, in the order in which they make sense; empty where nothing worth a line changed.</summary>
    public static IReadOnlyList<KernelEvent> Of(Snapshot before, Snapshot after)
    {
        var moves = LinkMove.Between(before, after);
        var events = new List<KernelEvent>();
        foreach (var gone in before.Namespaces.Where(ns => after.Find(ns.Id) is null))
        {
            events.Add(new(KernelEventSubject.Namespace, gone.Id, gone.Title, null, $"namespace - {gone.Title}"));
        }

        foreach (var now in after.Namespaces)
        {
            var then = before.Find(now.Id);
            if (then is null)
            {
                events.Add(new(KernelEventSubject.Namespace, now.Id, now.Title, null, $"namespace + {now.Title}"));
            }
            else if (then.Title != now.Title)
            {
                events.Add(new(KernelEventSubject.Namespace, now.Id, now.Title, null, $"namespace {then.Title} is now {now.Title}"));
            }

            events.AddRange(NamespaceEvents.Of(then ?? Unborn(now), now, moves));
        }

        return events;
    }

    /// <summary>A new namespace has a loopback interface that nobody made.</summary>
    private static NetworkNamespace Unborn(NetworkNamespace now) => new()
    {
        Id = now.Id,
        Interfaces = now.Interfaces.Where(link => link.Kind == "loopback").Select(link => link with { Up = false, Carrier = false, Addresses = [] }).ToEquatableList(),
        Rules = now.Rules,
    };
}
