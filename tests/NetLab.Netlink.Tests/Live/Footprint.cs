using NetLab.Netlink.Namespaces;

namespace NetLab.Netlink.Tests.Live;

/// <summary>What a test could leave behind in this process and on this machine.</summary>
internal sealed record Footprint(IReadOnlyList<string> Descriptors, IReadOnlyList<string> Names, IReadOnlyList<string> StrayThreads)
{
    public static Footprint Take()
    {
        var own = Link("/proc/self/ns/net");
        return new Footprint(
            [.. Directory.GetFileSystemEntries("/proc/self/fd").Select(Link).Where(IsOurs).Order(StringComparer.Ordinal)],
            [.. NamedNamespaces.List().Where(name => name.StartsWith($"nltest-{Environment.ProcessId}-", StringComparison.Ordinal))],
            [.. Directory.GetDirectories("/proc/self/task").Where(task => Link($"{task}/ns/net") is { Length: > 0 } net && net != own).Select(Describe)]);
    }

    public void AssertSameAs(Footprint before)
    {
        Assert.Equal(before.Descriptors, Descriptors);
        Assert.Equal(before.Names, Names);
        Assert.Empty(StrayThreads);
    }

    /// <summary>Sockets, namespaces and eventfds; the test runner's files and pipes come and go.</summary>
    private static bool IsOurs(string target) =>
        target.StartsWith("socket:", StringComparison.Ordinal) || target.Contains("netns", StringComparison.Ordinal)
        || target.StartsWith("net:", StringComparison.Ordinal) || target.Contains("ns/net", StringComparison.Ordinal)
        || target == "anon_inode:[eventfd]";

    private static string Link(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget ?? "";
        }
        catch (IOException)
        {
            // Threads and descriptors end while they are listed.
            return "";
        }
    }

    private static string Describe(string task) => $"{File.ReadAllText($"{task}/comm").Trim()} in {Link($"{task}/ns/net")}";
}
