using NetLab.Agent.Serving.Commands;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Actions;

/// <summary>What a tool said when it could not do something, as a problem.</summary>
internal static class ToolRefusal
{
    /// <summary>What iptables 1.8 says, what it means, and what to do.</summary>
    private static readonly (string Words, ProblemCode Code, string Advice)[] Known =
    [
        ("does a matching rule exist", ProblemCode.NotFound, "No rule in that chain is equal to it; iptables -S lists them."),
        ("No chain/target/match by that name", ProblemCode.NotFound, "Check the names of table, chain and target."),
        ("Couldn't load target", ProblemCode.InvalidValue, "Check the target's name: ACCEPT, DROP, REJECT, MASQUERADE, DNAT..."),
        ("Couldn't load match", ProblemCode.InvalidValue, "Check the match's name (-m)."),
        ("unknown option", ProblemCode.InvalidValue, "Some options need another before them: --dport needs -p tcp or -p udp."),
        ("Permission denied", ProblemCode.NotAllowed, ""),
    ];

    public static Problem Explain(IReadOnlyList<string> arguments, ToolRun run)
    {
        var words = run.LastWord;
        var known = Known.FirstOrDefault(entry => run.Error.Contains(entry.Words, StringComparison.OrdinalIgnoreCase));
        var code = known.Words is null ? ProblemCode.KernelRefused : known.Code;
        var line = CommandWords.Join(arguments);
        return Problem.Of(code, $"Cannot run {line}: {words.TrimEnd('.')}.{(string.IsNullOrEmpty(known.Advice) ? "" : $" {known.Advice}")}",
            ("name", line), ("value", line), ("rule", words), ("what", line), ("operation", line), ("errno", $"{run.ExitCode}"));
    }
}
