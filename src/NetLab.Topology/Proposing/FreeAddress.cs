namespace NetLab.Topology;

/// <summary>Networks and addresses that nobody on the host uses yet. IPv4, as the lessons use it.</summary>
internal sealed class FreeAddress(Snapshot snapshot)
{
    private readonly List<Address> _used = [.. snapshot.Namespaces.SelectMany(ns => ns.Interfaces).SelectMany(link => link.Addresses).Where(address => !address.IsIpv6)];

    /// <summary>192.168.15.0/24 first, as in the lessons, then those after it, then 10.0.0.0/24 and on.</summary>
    public Prefix Network() =>
        Enumerable.Range(15, 240).Select(third => $"192.168.{third}.0/24")
            .Concat(Enumerable.Range(0, 65536).Select(n => $"10.{n >> 8}.{n & 255}.0/24"))
            .Select(text => Prefix.Of(text)!.Value)
            .First(IsFree);

    /// <summary>Whether no address lies in it, and it in the network of none.</summary>
    public bool IsFree(Prefix network) =>
        !_used.Exists(address => network.Contains(address.Value) || Prefix.Of(address)?.Contains(network.Network) == true);

    /// <summary>The first addresses of the network that are free, with its length; fewer where it is full.</summary>
    public IEnumerable<string> In(Prefix network)
    {
        var taken = _used.Select(address => address.Value).ToHashSet();
        return network.Hosts().Select(host => host.ToString()).Where(host => !taken.Contains(host)).Select(host => $"{host}/{network.Length}");
    }

    /// <summary>The one wanted where it is free, else the first free one of its network, null where it is full.</summary>
    public string? Prefer(string wanted) => In(Prefix.Of(wanted)!.Value) is var free && free.Contains(wanted) ? wanted : free.FirstOrDefault();
}
