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

    public static Task AddAsync(AddFirewallRule action) => RunAsync(action.Namespace, Rule(action.Rule, "-A"));

    public static Task DeleteAsync(DeleteFirewallRule action) => RunAsync(action.Namespace, Rule(action.Rule, "-D"));

    public static Task SetPolicyAsync(SetFirewallPolicy action) => RunAsync(action.Namespace, [Iptables(action.Ipv6), "-w", "5", "-P", action.Chain, action.Policy]);

    private static string[] Rule(FirewallRuleSpec rule, string verb) =>
        [Iptables(rule.Ipv6), "-w", "5", "-t", rule.Table, verb, rule.Chain, .. rule.Arguments];

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
