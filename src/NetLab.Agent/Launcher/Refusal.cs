using NetLab.Topology;

namespace NetLab.Agent.Launcher;

/// <summary>Why a lab did not start, and what to do: from what its scripts said and from the machine's settings.</summary>
internal static class Refusal
{
    /// <summary>Settings that forbid user namespaces: the value that does, and what to say.</summary>
    private static readonly (string File, string Forbids, string Remedy)[] Settings =
    [
        ("kernel/unprivileged_userns_clone", "0", "sysctl -w kernel.unprivileged_userns_clone=1"),
        ("kernel/apparmor_restrict_unprivileged_userns", "1", "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"),
        ("user/max_user_namespaces", "0", "sysctl -w user.max_user_namespaces=15000"),
    ];

    /// <summary>The problem behind a start that failed.</summary>
    public static Problem Explain(string log)
    {
        const int enough = 2000;
        var said = File.Exists(log) ? File.ReadAllText(log).Trim() : "";
        said = said.Length > enough ? said[^enough..] : said;
        return Forbidden() is { } remedy
            ? Problem.Of(ProblemCode.NotSupported, $"This machine forbids user namespaces, which labs need. As root run: {remedy}", ("what", "user namespaces"), ("remedy", remedy))
            : said.Contains("unshare failed", StringComparison.Ordinal)
                ? Problem.Of(
                    ProblemCode.NotSupported,
                    $"The kernel refused the namespaces that a lab is made of: {said} In a container, start it with --privileged or a seccomp profile that allows unshare(2) and mount(2).",
                    ("what", "namespaces"),
                    ("remedy", "allow unshare(2) and mount(2)"))
                : Problem.Of(ProblemCode.AgentUnavailable, $"The lab ended while it was starting: {(said.Length == 0 ? "it left no message." : said)}");
    }

    /// <summary>The command that allows user namespaces here, null where no setting forbids them.</summary>
    public static string? Forbidden() =>
        Settings.FirstOrDefault(s => Read(s.File) == s.Forbids).Remedy;

    private static string? Read(string setting) => File.Exists($"/proc/sys/{setting}") ? File.ReadAllText($"/proc/sys/{setting}").Trim() : null;
}
