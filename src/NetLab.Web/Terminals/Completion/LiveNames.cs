using System.Net;
using NetLab.Topology;

namespace NetLab.Web.Terminals;

/// <summary>What the grammar's placeholders stand for on the live host, seen from one namespace.</summary>
internal sealed class LiveNames(Snapshot snapshot, string scope, IEnumerable<string> tools)
{
    public IEnumerable<string> Of(string placeholder) => placeholder switch
    {
        ToolGrammar.Interface => Here(ns => ns.Interfaces.Select(link => link.Name)),
        ToolGrammar.Bridge => Here(ns => ns.Interfaces.Where(link => link.Kind == "bridge").Select(link => link.Name)),
        ToolGrammar.Namespace => snapshot.Namespaces.SelectMany(ns => ns.Names),
        ToolGrammar.Address => Here(ns => ns.Interfaces.SelectMany(link => link.Addresses).Select(address => $"{address}")),
        ToolGrammar.Neighbour => Elsewhere(),
        ToolGrammar.Network => Networks(),
        ToolGrammar.Tool => tools,
        _ => [placeholder],
    };

    private NetworkNamespace? Own => snapshot.Find(scope);

    private IEnumerable<string> Here(Func<NetworkNamespace, IEnumerable<string>> names) => Own is { } own ? names(own) : [];

    /// <summary>Addresses that one may want to reach: those of the others first.</summary>
    private IEnumerable<string> Elsewhere() => snapshot.Namespaces
        .OrderBy(ns => ns == Own)
        .SelectMany(ns => ns.Interfaces.Where(link => link.Kind != "loopback").SelectMany(link => link.Addresses))
        .Where(address => address.Scope == "global")
        .Select(address => address.Value)
        .Distinct();

    private IEnumerable<string> Networks() => snapshot.Namespaces
        .SelectMany(ns => ns.Routes)
        .Where(route => route.Table == "main" && IPNetwork.TryParse(route.Destination, out _))
        .Select(route => route.Destination)
        .Distinct();
}
