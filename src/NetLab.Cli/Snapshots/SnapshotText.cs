using System.Text;
using NetLab.Cli.Output;
using NetLab.Topology;

namespace NetLab.Cli.Snapshots;

/// <summary>A snapshot for people: a block a namespace, with its interfaces and routes.</summary>
internal static class SnapshotText
{
    public static string Write(Snapshot snapshot)
    {
        var text = new StringBuilder();
        foreach (var space in snapshot.Namespaces)
        {
            text.Append(space.Title).AppendLine(space.Forwarding.Ipv4 ? "  (forwards IPv4)" : "");
            text.AppendLine(Indent(Interfaces(snapshot, space)));
            if (space.Routes.Any(InMain))
            {
                text.AppendLine(Indent(Routes(space)));
            }
        }

        return text.ToString().TrimEnd();
    }

    private static Table Interfaces(Snapshot snapshot, NetworkNamespace space)
    {
        var table = new Table("INTERFACE", "KIND", "STATE", "ADDRESSES", "MASTER", "PEER");
        foreach (var link in space.Interfaces)
        {
            var peer = link.Peer is { } end ? $"{end.Name} in {snapshot.Find(end.Namespace)?.Title ?? $"net:[{end.Namespace}]"}" : "";
            table.Add(link.Name, link.Kind, link.Up ? link.OperState : "down", string.Join(' ', link.Addresses), link.Master ?? "", peer);
        }

        return table;
    }

    private static Table Routes(NetworkNamespace space)
    {
        var table = new Table("ROUTE", "VIA", "INTERFACE", "SOURCE");
        foreach (var route in space.Routes.Where(InMain))
        {
            table.Add(route.Destination, route.Gateway ?? "", route.Interface ?? "", route.Source ?? "");
        }

        return table;
    }

    private static bool InMain(Route route) => route.Table == "main" && route.Family == "inet";

    private static string Indent(Table table) =>
        string.Join('\n', table.ToString().TrimEnd().Split('\n').Select(line => $"  {line}")) + "\n";
}
