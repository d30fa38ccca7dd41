using NetLab.Topology;

namespace NetLab.Agent.Serving.Actions;

/// <summary>What can be said of an action before it is done.</summary>
internal static class ActionPlan
{
    /// <summary>Steps that one request may have.</summary>
    public const int MaxSteps = 5000;

    /// <summary>The actions that are done one after the other.</summary>
    public static IEnumerable<HostAction> Flatten(HostAction action) => action is Steps steps ? steps.Actions.SelectMany(Flatten) : [action];

    /// <summary>What is wrong with it, null where it may be tried: what it says itself, its size, and namespaces that will not be there when their turn comes.</summary>
    public static Problem? Check(HostAction action, Func<string, bool> exists)
    {
        if (action.Validate().FirstOrDefault() is { } invalid)
        {
            return invalid;
        }

        var made = new HashSet<string>();
        var count = 0;
        foreach (var step in Flatten(action))
        {
            if (++count > MaxSteps)
            {
                return Problem.Of(ProblemCode.LimitReached, $"At most {MaxSteps} steps can be done at once.", ("limit", "steps"), ("value", $"{MaxSteps}"));
            }

            foreach (var scope in ScopesOf(step).Where(scope => scope.Length > 0 && !made.Contains(scope) && !exists(scope)))
            {
                return Problem.Of(ProblemCode.NotFound, $"There is no namespace {scope}; ip netns lists those that are there.", ("name", scope));
            }

            if (step is CreateNamespace create)
            {
                made.Add(create.Name);
            }
        }

        return null;
    }

    /// <summary>The namespaces in which something changes, by name.</summary>
    public static IEnumerable<string> ScopesOf(HostAction action) => action switch
    {
        CreateNamespace => [],
        DeleteNamespace a => [a.Name],
        CreateBridge a => [a.Namespace],
        CreateVeth a => [a.A.Namespace, a.B.Namespace],
        CreateInterface a => [a.Namespace],
        DeleteInterface a => [a.Namespace],
        RenameInterface a => [a.Namespace],
        MoveInterface a => [a.Namespace, a.ToNamespace],
        SetMaster a => [a.Namespace],
        SetUp a => [a.Namespace],
        SetMtu a => [a.Namespace],
        SetMac a => [a.Namespace],
        AddAddress a => [a.Namespace],
        DeleteAddress a => [a.Namespace],
        AddRoute a => [a.Namespace],
        DeleteRoute a => [a.Namespace],
        SetForwarding a => [a.Namespace],
        AddFirewallRule a => [a.Namespace],
        DeleteFirewallRule a => [a.Namespace],
        SetFirewallPolicy a => [a.Namespace],
        Steps a => a.Actions.SelectMany(ScopesOf),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action.GetType().Name, "No such action."),
    };
}
