using NetLab.Netlink.Namespaces;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Actions;

/// <summary>Namespaces and their names.</summary>
internal static class NamespaceActions
{
    public static void Create(CreateNamespace action) => NamedNamespaces.Create(action.Name).Dispose();

    public static void Delete(DeleteNamespace action) => NamedNamespaces.Delete(action.Name);
}
