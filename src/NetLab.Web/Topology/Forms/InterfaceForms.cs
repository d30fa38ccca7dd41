using System.Globalization;
using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>Forms about one interface.</summary>
public static class InterfaceForms
{
    public static ActionForm CreateBridge(Snapshot snapshot, string scope) =>
        new("Create bridge", TitleOf(snapshot, scope), [new("name", Proposals.BridgeName(snapshot, scope))],
            values => new Steps($"Create {values["name"]}", [new CreateBridge(scope, values["name"]), new SetUp(scope, values["name"], true)]));

    public static ActionForm Create(Snapshot snapshot, string scope, IEnumerable<string> kinds)
    {
        var offered = CreateInterface.Kinds.Where(kinds.Contains).ToList();
        var taken = snapshot.Find(scope)!.Interfaces.Select(link => link.Name).ToHashSet();
        var kind = offered.FirstOrDefault() ?? "dummy";
        var parents = snapshot.Find(scope)!.Interfaces.Where(link => link.Kind != "loopback").Select(link => link.Name).ToList();
        return new("Create interface", TitleOf(snapshot, scope),
            [
                FormField.OneOf("kind", kind, offered),
                new("name", Enumerable.Range(0, int.MaxValue).Select(n => $"{kind}{n}").First(name => !taken.Contains(name))),
                FormField.OneOf("parent", parents.FirstOrDefault() ?? "", ["", .. parents]) with { Optional = true, Hint = "parent-hint" },
                new("id", "") { Optional = true, Hint = "id-hint" },
                new("remote", "") { Optional = true, Hint = "remote-hint" },
            ],
            values => new CreateInterface(
                scope, values["name"], values["kind"],
                values["kind"] == "dummy" ? null : values.Optional("parent"),
                values.Optional("id") is null ? null : values.Number("id"),
                values["kind"] == "vxlan" ? values.Optional("remote") : null));
    }

    public static ActionForm AddAddress(Snapshot snapshot, string scope, string name) =>
        new("Add address", name, [new("address", Proposals.Address(snapshot, scope, name) ?? "") { Hint = "address-hint" }], values => new AddAddress(scope, name, values["address"]));

    public static ActionForm Rename(string scope, string name) =>
        new("Rename", name, [new("name", name)], values => new RenameInterface(scope, name, values["name"]));

    public static ActionForm SetMtu(string scope, Interface link) =>
        new("Set MTU", link.Name, [new("mtu", link.Mtu.ToString(CultureInfo.InvariantCulture)) { Hint = "mtu-hint" }], values => new SetMtu(scope, link.Name, values.Number("mtu")));

    public static ActionForm Move(Snapshot snapshot, string scope, string name)
    {
        var places = snapshot.Namespaces.Where(ns => ns.Name is not null && ns.Name != scope).Select(ns => (ns.Name!, ns.Title)).ToList();
        return new("Move", name,
            [new("namespace", places.Select(place => place.Item1).FirstOrDefault() ?? "") { Choices = places, Hint = "move-hint" }],
            values => new MoveInterface(scope, name, values["namespace"]));
    }

    public static ActionForm Delete(string scope, string name) => ActionForm.Confirm("Delete", name, new DeleteInterface(scope, name), danger: true);

    private static string TitleOf(Snapshot snapshot, string scope) => snapshot.Find(scope)?.Title ?? scope;
}
