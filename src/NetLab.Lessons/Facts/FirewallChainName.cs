namespace NetLab.Lessons;

/// <summary>A chain in its table, as lessons name them.</summary>
internal sealed record FirewallChainName(string Table, string Chain)
{
    private static readonly Dictionary<string, string[]> BuiltIn = new()
    {
        ["filter"] = ["INPUT", "FORWARD", "OUTPUT"],
        ["nat"] = ["PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"],
        ["mangle"] = ["PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING"],
        ["raw"] = ["PREROUTING", "OUTPUT"],
    };

    /// <summary>What is wrong: a chain that other tables have but this one has not. Any other name is a user's own chain.</summary>
    public IEnumerable<string> Validate()
    {
        if (!BuiltIn.TryGetValue(Table, out var chains))
        {
            yield return $"There is no iptables table \"{Table}\"; there are {string.Join(", ", BuiltIn.Keys)}.";
        }
        else if (BuiltIn.Values.Any(names => names.Contains(Chain)) && !chains.Contains(Chain))
        {
            yield return $"The table {Table} has no chain {Chain}; it has {string.Join(", ", chains)}.";
        }
    }
}
