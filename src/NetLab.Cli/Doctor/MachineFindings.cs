using System.Runtime.InteropServices;
using NetLab.Contracts;

namespace NetLab.Cli.Doctor;

/// <summary>What can be read off the machine without a lab.</summary>
internal static class MachineFindings
{
    private static readonly string[] Folders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    /// <summary>Programs that a sandbox is made with, and their Debian packages.</summary>
    private static readonly (string Program, string Package)[] Needed =
    [
        ("unshare", "util-linux"), ("setpriv", "util-linux"), ("prlimit", "util-linux"), ("pivot_root", "util-linux"), ("mount", "mount"), ("setsid", "util-linux"),
        ("nsenter", "util-linux"), ("ip", "iproute2"), ("hostname", "hostname"),
    ];

    public static IEnumerable<Finding> All()
    {
        yield return new Finding("kernel", Verdict.Ok, File.ReadAllText("/proc/sys/kernel/osrelease").Trim());
        yield return new Finding(".NET", Verdict.Ok, RuntimeInformation.FrameworkDescription);
        yield return new Finding("user", Verdict.Ok, Environment.IsPrivilegedProcess ? "root" : Environment.UserName);
        yield return Node();
        yield return File.Exists("/usr/bin/chromium")
            ? new Finding("chromium", Verdict.Ok, "/usr/bin/chromium")
            : new Finding("chromium", Verdict.Limited, "not installed: browser tests are skipped", "apt-get install chromium");
        foreach (var (program, package) in Needed)
        {
            if (Find(program) is null)
            {
                yield return new Finding(program, Verdict.Missing, "not installed", $"apt-get install {package}");
            }
        }

        var missing = Tools.Packages.Where(t => t.Value.Length > 0 && Find(t.Key) is null).ToList();
        yield return missing.Count == 0
            ? new Finding("tools", Verdict.Ok, $"all {Tools.Packages.Count}")
            : new Finding("tools", Verdict.Limited, $"not installed: {string.Join(' ', missing.Select(t => t.Key))}", $"apt-get install {string.Join(' ', missing.Select(t => t.Value).Distinct())}");
        if (!Environment.IsPrivilegedProcess)
        {
            yield return Range();
        }
    }

    /// <summary>Node bundles the page's libraries; a page that is built does without it.</summary>
    private static Finding Node() => Find("node") is { } node
        ? new Finding("node", Verdict.Ok, node)
        : new Finding("node", Verdict.Limited, "not installed: needed to build the page", "apt-get install nodejs npm");

    private static Finding Range() =>
        Find("newuidmap") is not null && File.Exists("/etc/subuid") && File.ReadLines("/etc/subuid").Any(l => l.StartsWith($"{Environment.UserName}:", StringComparison.Ordinal))
            ? new Finding("range of user ids", Verdict.Ok, "in /etc/subuid")
            : new Finding("range of user ids", Verdict.Limited, "none: tools that drop privileges (tcpdump) refuse to start in labs", $"as root: apt-get install uidmap && usermod --add-subuids 100000-165535 --add-subgids 100000-165535 {Environment.UserName}");

    private static string? Find(string program)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return Folders.Concat(path).Where(f => f.Length > 0).Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
    }
}
