using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>A namespace of this name exists.</summary>
/// <param name="Name">Its name in /run/netns.</param>
public sealed record NamespaceFact(string Name) : StateFact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Existence;

    /// <inheritdoc/>
    public override Message Title => Message.Of("title-namespace", Name);

    /// <inheritdoc/>
    public override IEnumerable<string> Validate() => Names.CheckNamespace(Name).Select(problem => problem.Text);

    /// <inheritdoc/>
    public override Finding Look(Snapshot snapshot) =>
        snapshot.Find(Name) is { } ns ? Finding.Passed("namespace", Name, $"{ns.Interfaces.Count}") : Lessons.Look.NoNamespace(snapshot, Name);
}
