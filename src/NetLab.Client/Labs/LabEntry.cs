using System.Globalization;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>The way into a lab that does not go through its agent: nsenter(1), for its owner and root.</summary>
public static class LabEntry
{
    /// <summary>All that a lab has of its own: the time namespace is the machine's, which its owner may not enter.</summary>
    private static readonly string[] Namespaces = ["--user", "--mount", "--net", "--pid", "--uts", "--ipc", "--cgroup"];

    /// <summary>Arguments that run a program as the lab's root, in all of its namespaces.</summary>
    /// <exception cref="ProblemException">The lab has ended.</exception>
    public static IReadOnlyList<string> Arguments(LabRecord lab, IEnumerable<string> program)
    {
        var agent = LabProcesses.Agent(lab)
            ?? throw new ProblemException(Problem.Of(ProblemCode.AgentUnavailable, $"The lab {lab.Name} has ended. See: netlab lab list", ("name", lab.Name)));

        // With a single user id, root is who we are already, and changing groups is forbidden.
        string[] user = lab.Tier == LabTier.SingleUser ? ["--preserve-credentials"] : ["--setuid", "0", "--setgid", "0"];
        return ["nsenter", "--target", agent.Id.ToString(CultureInfo.InvariantCulture), .. Namespaces, .. user, "--", .. program];
    }
}
