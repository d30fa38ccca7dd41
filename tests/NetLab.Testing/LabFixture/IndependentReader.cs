using System.Text.Json;
using NetLab.Client;
using NetLab.Contracts.Labs;

namespace NetLab.Testing;

/// <summary>What iproute2 says about a lab: read by nsenter and ip -j -d, with nothing of ours in between.</summary>
public sealed class IndependentReader(LabRecord lab)
{
    /// <summary>Names in /run/netns, in order; the lab's own namespace is "".</summary>
    public async Task<IReadOnlyList<string>> NamespacesAsync()
    {
        var names = (await RunAsync(["ls", "-1", "/run/netns"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ["", .. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>ip -j -d link.</summary>
    public Task<IReadOnlyList<JsonElement>> LinksAsync(string name) => IpAsync(name, "link");

    /// <summary>ip -j -d address.</summary>
    public Task<IReadOnlyList<JsonElement>> AddressesAsync(string name) => IpAsync(name, "address");

    /// <summary>ip -j -d -4 route show table all, then -6.</summary>
    public async Task<IReadOnlyList<JsonElement>> RoutesAsync(string name) =>
        [.. await IpAsync(name, "-4", "route", "show", "table", "all"), .. await IpAsync(name, "-6", "route", "show", "table", "all")];

    /// <summary>ip -j -d neighbour.</summary>
    public Task<IReadOnlyList<JsonElement>> NeighboursAsync(string name) => IpAsync(name, "neighbour");

    /// <summary>The lines of ip -4 rule, then of ip -6 rule, each after its family: "inet 32766: from all lookup main".</summary>
    public async Task<IReadOnlyList<string>> RulesAsync(string name)
    {
        string[] scope = name.Length == 0 ? [] : ["-n", name];
        var (four, six) = (await RunAsync(["ip", .. scope, "-4", "rule"]), await RunAsync(["ip", .. scope, "-6", "rule"]));
        return [.. Lines(four).Select(line => $"inet {line}"), .. Lines(six).Select(line => $"inet6 {line}")];

        static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace('\t', ' ').Trim());
    }

    private async Task<IReadOnlyList<JsonElement>> IpAsync(string name, params string[] what)
    {
        string[] scope = name.Length == 0 ? [] : ["-n", name];
        var json = await RunAsync(["ip", .. scope, "-j", "-d", .. what]);

        // ip prints nothing at all, or an empty object, where a list is empty.
        using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "[]" : json);
        return [.. document.RootElement.EnumerateArray().Where(e => e.EnumerateObject().Any()).Select(e => e.Clone())];
    }

    private async Task<string> RunAsync(string[] command) => (await Tool.RunAsync(LabEntry.Arguments(lab, command))).Succeeded();
}
