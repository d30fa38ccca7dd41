namespace NetLab.Topology;

/// <summary>Several actions in order as one: when one fails, what was done before is undone.</summary>
/// <param name="Title">What they make together, for people: "Link red to v-net-0".</param>
/// <param name="Actions">In the order of doing.</param>
public sealed record Steps(string Title, EquatableList<HostAction> Actions) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => Actions.SelectMany(action => action.Commands);

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Actions.SelectMany(action => action.Validate());
}
