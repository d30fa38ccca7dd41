using NetLab.Agent.Serving.Commands;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Actions;

/// <summary>
/// What is done by a tool in the namespace: sysctls, which have no netlink request, and iptables, whose encoding in nf_tables is its own affair.
/// </summary>
internal static class ToolActions
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static Task SetForwardingAsync(SetForwarding action) =>
        RunAsync(action.Namespace, ["sysctl", "-q", "-w", $"{action.Sysctl}={(action.Enabled ? 1 : 0)}"]);

    public static Task AddAsync(AddFirewallRule action) => RunAsync(action.Namespace, Waiting(action.Rule.ToArguments(action.Position is null ? "-A" : "-I", action.Position)));

    public static Task DeleteAsync(DeleteFirewallRule action) => RunAsync(action.Namespace, Waiting(action.Rule.ToArguments("-D")));

    public static Task SetPolicyAsync(SetFirewallPolicy action) => RunAsync(action.Namespace, [Iptables(action.Ipv6), "-w", "5", "-P", action.Chain, action.Policy]);

    /// <summary>Another iptables may hold the lock for a moment.</summary>
    private static string[] Waiting(EquatableList<string> arguments) => [arguments[0], "-w", "5", .. arguments.Skip(1)];

    private static string Iptables(bool ipv6) => ipv6 ? "ip6tables" : "iptables";

    private static async Task RunAsync(string scope, string[] arguments)
    {
        if (Toolbox.Check(arguments[0]) is { } missing)
        {
            throw new ProblemException(missing);
        }

        var run = await ToolRun.RunAsync(scope, arguments, Limit);
        if (run.ExitCode != 0)
        {
            throw new ProblemException(ToolRefusal.Explain(arguments, run));
        }
    }
}
