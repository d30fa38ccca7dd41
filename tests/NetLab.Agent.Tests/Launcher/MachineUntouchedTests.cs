using NetLab.Testing;

namespace NetLab.Agent.Tests.Launcher;

public sealed class MachineUntouchedTests
{
    [Fact]
    public async Task Lab_WithNetworksInIt_LeavesTheMachineAsItWas()
    {
        var before = await FingerprintAsync();
        await using (var lab = await TestLab.StartAsync("busy"))
        {
            await lab.MustRunAsync("ip", "netns", "add", "red");
            await lab.MustRunAsync("ip", "link", "add", "v-net-0", "type", "bridge");
            await lab.MustRunAsync("iptables", "-t", "nat", "-A", "POSTROUTING", "-j", "MASQUERADE");
            await lab.MustRunAsync("sysctl", "-w", "net.ipv4.ip_forward=1");
            await lab.MustRunAsync("mount", "-t", "tmpfs", "x", "/mnt");

            Assert.Equal(before, await FingerprintAsync());
        }

        Assert.Equal(before, await FingerprintAsync());
    }

    /// <summary>What a lab could spoil if it were not one. Other tests may make namespaces of their own at the same time, so those in /run/netns do not count.</summary>
    private static async Task<string> FingerprintAsync()
    {
        var mounts = (await File.ReadAllLinesAsync("/proc/self/mountinfo")).Where(l => !l.Contains("/netns", StringComparison.Ordinal));
        var rules = Environment.IsPrivilegedProcess ? (await Tool.RunAsync(["iptables-save", "-t", "nat"])).Output.Split('\n').Where(l => !l.StartsWith('#')) : [];
        return string.Join(
            '\n',
            [
                .. (await Tool.RunAsync(["ip", "-o", "link"])).Succeeded().Split('\n').Select(l => l.Split(':')[..^0].ElementAtOrDefault(1) ?? ""),
                .. mounts,
                .. rules,
                await File.ReadAllTextAsync("/proc/sys/net/ipv4/ip_forward"),
                .. Directory.EnumerateFileSystemEntries("/etc").Order(StringComparer.Ordinal),
                .. Directory.EnumerateFileSystemEntries("/run").Order(StringComparer.Ordinal),
            ]);
    }
}
