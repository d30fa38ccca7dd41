using System.Text.Json;
using NetLab.Testing;

namespace NetLab.Browser.Tests;

/// <summary>The interfaces of a host as lines "red veth-red 192.168.15.1/24 up", read in three ways that have nothing in common.</summary>
internal static class OutlineReader
{
    /// <summary>As the outline shows them.</summary>
    public static async Task<List<string>> OfPageAsync(LabView view)
    {
        var rows = await view.Rows.EvaluateAllAsync<string[][]>(
            "rows => rows.map(row => [row.ariaLevel, row.querySelector('.outline-name').textContent, row.querySelector('.outline-note').textContent])");
        var lines = new List<string>();
        var scope = "";
        foreach (var row in rows)
        {
            if (row[0] == "1")
            {
                scope = row[1];
            }
            else
            {
                lines.Add($"{scope} {row[1]} {string.Join(' ', row[2].Split(" · ").Where(part => !part.StartsWith('↔')))}");
            }
        }

        return Sorted(lines);
    }

    /// <summary>As netlab snapshot --json tells them.</summary>
    public static List<string> OfSnapshot(string json)
    {
        using var snapshot = JsonDocument.Parse(json);
        return Sorted(
            from ns in snapshot.RootElement.GetProperty("namespaces").EnumerateArray()
            from link in ns.GetProperty("interfaces").EnumerateArray()
            let scope = ns.GetProperty("isRoot").GetBoolean() ? "host" : ns.GetProperty("names")[0].GetString()
            let addresses = link.GetProperty("addresses").EnumerateArray().Where(IsGlobal).Select(address => $"{address.GetProperty("address")}/{address.GetProperty("prefixLength")}")
            select Line(scope, link.GetProperty("name"), addresses, link.GetProperty("up").GetBoolean(), link.GetProperty("carrier").GetBoolean(), Text(link, "master")));
    }

    /// <summary>As ip -j -d prints them.</summary>
    public static async Task<List<string>> OfIpAsync(IndependentReader reader)
    {
        var lines = new List<string>();
        foreach (var name in await reader.NamespacesAsync())
        {
            foreach (var link in await reader.AddressesAsync(name))
            {
                var flags = link.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()).ToHashSet();
                var addresses = link.GetProperty("addr_info").EnumerateArray().Where(IsGlobal).Select(address => $"{address.GetProperty("local")}/{address.GetProperty("prefixlen")}");
                lines.Add(Line(name.Length == 0 ? "host" : name, link.GetProperty("ifname"), addresses, flags.Contains("UP"), flags.Contains("LOWER_UP"), Text(link, "master")));
            }
        }

        return Sorted(lines);
    }

    private static bool IsGlobal(JsonElement address) => address.GetProperty("scope").GetString() == "global";

    private static string? Text(JsonElement link, string name) => link.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Line(string? scope, JsonElement name, IEnumerable<string> addresses, bool up, bool carrier, string? master)
    {
        string[] words = [$"{scope} {name}", .. addresses, !up ? "down" : carrier ? "up" : "no carrier", .. master is null ? [] : new[] { $"master {master}" }];
        return string.Join(' ', words);
    }

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
