using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>Forms that make and end namespaces.</summary>
public static class NamespaceForms
{
    public static ActionForm Create(Snapshot snapshot) =>
        new("Create namespace", "", [new("name", Proposals.NamespaceName(snapshot))], values => new CreateNamespace(values["name"]));

    public static ActionForm Delete(string name) => ActionForm.Confirm("Delete", name, new DeleteNamespace(name), danger: true);

    public static ActionForm LanHost(Snapshot snapshot) => ActionForm.Confirm("Add LAN host", "", Proposals.LanHost(snapshot));

    public static ActionForm Internet(Snapshot snapshot) => ActionForm.Confirm("Add internet", "", Proposals.Internet(snapshot));
}
