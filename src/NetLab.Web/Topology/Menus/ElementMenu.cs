using NetLab.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Topology;

/// <summary>All that can be done with an element: the one list for graph, outline and inspector.</summary>
public static class ElementMenu
{
    /// <param name="snapshot">The host now.</param>
    /// <param name="selection">The element, null for the canvas.</param>
    /// <param name="kinds">Kinds of interface that the host's kernel can make.</param>
    public static IReadOnlyList<MenuItem> For(Snapshot snapshot, Selection? selection, IReadOnlyList<string> kinds) =>
        selection is null ? OfCanvas(snapshot)
        : snapshot.Find(selection.Namespace) is not { Name: { } scope } ns ? []
        : selection.Interface is not { } index ? OfNamespace(snapshot, ns, scope, kinds)
        : ns.Find(index) is { } link ? OfInterface(snapshot, ns, scope, link) : [];

    /// <summary>The form that asks before the element is deleted, null where it cannot be.</summary>
    public static ActionForm? Deletion(Snapshot snapshot, Selection selection) =>
        For(snapshot, selection, []).FirstOrDefault(item => item.Text == "Delete")?.Form?.Invoke();

    private static List<MenuItem> OfCanvas(Snapshot snapshot) =>
    [
        new("Add namespace") { Form = () => NamespaceForms.Create(snapshot) },
        new("Add bridge", "host") { Form = () => InterfaceForms.CreateBridge(snapshot, "") },
        new("Add LAN host") { Form = () => NamespaceForms.LanHost(snapshot) },
        new("Add internet") { Form = () => NamespaceForms.Internet(snapshot) },
    ];

    private static List<MenuItem> OfNamespace(Snapshot snapshot, NetworkNamespace ns, string scope, IReadOnlyList<string> kinds)
    {
        List<MenuItem> items =
        [
            new("Open terminal") { Terminal = new(scope, "", Run: false), Shortcut = "Enter" },
            new("Connect") { Form = () => LinkForms.ChooseTarget(snapshot, new(ns.Id)), StartsGroup = true },
            new("Add bridge", ns.Title) { Form = () => InterfaceForms.CreateBridge(snapshot, scope) },
            new("Add route") { Form = () => RouteForms.Add(snapshot, scope), StartsGroup = true },
            new("Forwarding") { Action = new SetForwarding(scope, !ns.Forwarding.Ipv4), On = ns.Forwarding.Ipv4 },
            new("Masquerade") { Form = () => FirewallForms.Masquerade(snapshot, scope), StartsGroup = true },
            new("Port forward") { Form = () => FirewallForms.PortForward(snapshot, scope) },
            new("Policy") { Form = () => FirewallForms.Policy(snapshot, scope) },
        ];
        if (CreateInterface.Kinds.Any(kinds.Contains))
        {
            items.Insert(3, new("Add interface") { Form = () => InterfaceForms.Create(snapshot, scope, kinds) });
        }

        if (!ns.IsRoot)
        {
            items.Add(new("Delete", ns.Title) { Form = () => NamespaceForms.Delete(scope), Danger = true, StartsGroup = true, Shortcut = "Delete" });
        }

        return items;
    }

    private static List<MenuItem> OfInterface(Snapshot snapshot, NetworkNamespace ns, string scope, Interface link)
    {
        List<MenuItem> items =
        [
            new("Up") { Action = new SetUp(scope, link.Name, !link.Up), On = link.Up },
            new("Add address") { Form = () => InterfaceForms.AddAddress(snapshot, scope, link.Name) },
        ];
        if (link.Kind == "loopback")
        {
            return items;
        }

        if (link.Kind == "bridge")
        {
            items.Add(new("Connect") { Form = () => LinkForms.ChooseTarget(snapshot, new(ns.Id, link.Index)), StartsGroup = true });
        }
        else if (link.Master is { } master)
        {
            items.Add(new("Detach", master) { Action = new SetMaster(scope, link.Name, null), StartsGroup = true });
        }
        else
        {
            items.AddRange(ns.Interfaces.Where(bridge => bridge.Kind == "bridge")
                .Select((bridge, i) => new MenuItem("Attach", bridge.Name) { Action = new SetMaster(scope, link.Name, bridge.Name), StartsGroup = i == 0 }));
        }

        items.Add(new("Rename") { Form = () => InterfaceForms.Rename(scope, link.Name), StartsGroup = true });
        items.Add(new("Set MTU") { Form = () => InterfaceForms.SetMtu(scope, link) });
        if (link.Kind != "bridge" && snapshot.Namespaces.Count(other => other.Name is not null) > 1)
        {
            items.Add(new("Move") { Form = () => InterfaceForms.Move(snapshot, scope, link.Name) });
        }

        items.Add(new("Delete", link.Name) { Form = () => InterfaceForms.Delete(scope, link.Name), Danger = true, StartsGroup = true, Shortcut = "Delete" });
        return items;
    }
}
