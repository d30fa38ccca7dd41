using System.Globalization;
using NetLab.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Topology;

/// <summary>A row of the outline.</summary>
/// <param name="Selection">What it stands for.</param>
/// <param name="Level">1 for a namespace, 2 for an interface.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Note">Of a namespace how many interfaces, of an interface its addresses, state and other end.</param>
/// <param name="Works">Whether it is up and connected.</param>
/// <param name="Expanded">Whether its children are shown, null where it can have none.</param>
public sealed record OutlineRow(Selection Selection, int Level, string Name, string Note, bool Works, bool? Expanded)
{
    /// <summary>The rows that are to be seen, in order.</summary>
    public static IReadOnlyList<OutlineRow> Of(Snapshot snapshot, IReadOnlySet<ulong> folded)
    {
        var rows = new List<OutlineRow>();
        foreach (var ns in snapshot.Namespaces)
        {
            var open = !folded.Contains(ns.Id);
            rows.Add(new(new(ns.Id), 1, ns.Title, ns.Interfaces.Count.ToString(CultureInfo.CurrentCulture), true, open));
            if (open)
            {
                rows.AddRange(ns.Interfaces.Select(link => new OutlineRow(new(ns.Id, link.Index), 2, link.Name, NoteOf(snapshot, link), link.Up && link.Carrier, null)));
            }
        }

        return rows;
    }

    private static string NoteOf(Snapshot snapshot, Interface link)
    {
        var parts = new List<string>(link.Addresses.Where(address => !PortLabel.IsKernelMade(address)).Select(address => address.ToString()))
        {
            !link.Up ? "down" : link.Carrier ? "up" : "no carrier",
        };
        if (link.Master is not null)
        {
            parts.Add($"master {link.Master}");
        }

        if (link.Peer is { } peer && snapshot.Find(peer.Namespace) is { } there)
        {
            parts.Add($"↔ {peer.Name} @ {there.Title}");
        }

        return string.Join(" · ", parts);
    }
}
