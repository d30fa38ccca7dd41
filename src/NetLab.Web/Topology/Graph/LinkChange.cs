using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>An interface that began or ceased to carry traffic: worth saying aloud.</summary>
public sealed record LinkChange(string Namespace, string Interface, bool Up)
{
    public static IReadOnlyList<LinkChange> Between(Snapshot before, Snapshot after) =>
        (from ns in after.Namespaces
         let earlier = before.Find(ns.Id)
         where earlier is not null && !ReferenceEquals(earlier, ns)
         from link in ns.Interfaces
         let known = earlier.Find(link.Index)
         where known is not null && Works(known) != Works(link)
         select new LinkChange(ns.Title, link.Name, Works(link))).ToList();

    private static bool Works(Interface link) => link.Up && link.Carrier;
}
