using System.Globalization;
using NetLab.Agent.Serving.Commands;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving;

/// <summary>Which host this is: the machine itself or a sandbox, by its user namespace.</summary>
/// <param name="HostName">utsname nodename.</param>
/// <param name="Kernel">utsname release.</param>
/// <param name="UserIds">How many user ids its user namespace has.</param>
/// <param name="Sandboxed">Whether that is not the machine's own user namespace.</param>
public sealed record HostIdentity(string HostName, string Kernel, long UserIds, bool Sandboxed)
{
    /// <summary>The map of the machine's own user namespace: every id, to itself (user_namespaces(7)).</summary>
    private const long AllIds = uint.MaxValue;

    /// <summary>Reads it from /proc of the calling process.</summary>
    public static HostIdentity Read()
    {
        var ids = File.ReadLines("/proc/self/uid_map")
            .Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture));
        return new(Sysctl("hostname"), Sysctl("osrelease"), ids, ids != AllIds);
    }

    /// <summary>What clients are told.</summary>
    public HostInfo Describe(IEnumerable<string> linkKinds) =>
        new(Protocol.Version, HostName, Kernel, Sandboxed, UserIds, linkKinds.ToEquatableList(), Toolbox.Installed.ToEquatableList());

    private static string Sysctl(string name) => File.ReadAllText($"/proc/sys/kernel/{name}").TrimEnd('\n');
}
