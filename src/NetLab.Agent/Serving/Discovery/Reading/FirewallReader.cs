using NetLab.Agent.Serving.Commands;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>Reads iptables chains as iptables-save prints them.</summary>
internal static class FirewallReader
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly (string Family, string Tool)[] Tools = [("inet", "iptables-save"), ("inet6", "ip6tables-save")];

    /// <summary>All chains of a namespace that hold a rule or whose policy is not ACCEPT.</summary>
    /// <exception cref="ProblemException">A tool did not end.</exception>
    public static async Task<EquatableList<FirewallChain>> ReadAsync(FoundNamespace ns)
    {
        var chains = new List<FirewallChain>();
        foreach (var (family, tool) in Tools.Where(entry => Toolbox.IsInstalled(entry.Tool)))
        {
            var run = ns.Name is { } scope
                ? await ToolRun.RunAsync(scope, [tool], Limit)
                : await ToolRun.RunAsync("", ["nsenter", $"--net={ns.Path}", tool], Limit);
            chains.AddRange(Parse(family, run.Output));
        }

        return chains.ToEquatableList();
    }

    internal static IEnumerable<FirewallChain> Parse(string family, string saved)
    {
        var table = "";
        var chains = new List<(string Table, string Name, string? Policy, List<string> Rules)>();
        foreach (var line in ToolRun.Lines(saved))
        {
            var words = line.Split(' ', 3);
            switch (line[0])
            {
                // *nat
                case '*':
                    table = line[1..];
                    break;
                // :POSTROUTING ACCEPT [0:0]
                case ':' when words.Length > 1:
                    chains.Add((table, words[0][1..], words[1] == "-" ? null : words[1], []));
                    break;
                // -A POSTROUTING -s 192.168.15.0/24 -j MASQUERADE
                case '-' when words is ["-A", var name, var rule] && chains.FindIndex(chain => chain.Table == table && chain.Name == name) is >= 0 and var at:
                    chains[at].Rules.Add(rule);
                    break;
            }
        }

        return chains.Where(chain => chain.Rules.Count > 0 || chain.Policy is not (null or "ACCEPT"))
            .Select(chain => new FirewallChain(family, chain.Table, chain.Name, chain.Policy, chain.Rules.ToEquatableList()));
    }
}
