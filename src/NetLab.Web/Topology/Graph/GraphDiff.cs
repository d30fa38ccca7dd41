namespace NetLab.Web.Topology;

/// <summary>What leads the page's graph from one version to the next. A full state starts from version 0 and replaces all that is there.</summary>
/// <param name="From">The version that it can be applied to, 0 for any.</param>
/// <param name="Version">The version that it leads to.</param>
/// <param name="Add">New elements: namespaces first, lines last.</param>
/// <param name="Update">Elements that differ, whole.</param>
/// <param name="Remove">Ids of elements that are gone.</param>
public sealed record GraphDiff(long From, long Version, IReadOnlyList<GraphElement> Add, IReadOnlyList<GraphElement> Update, IReadOnlyList<string> Remove)
{
    public bool IsEmpty => Add.Count + Update.Count + Remove.Count == 0;

    public static GraphDiff Full(GraphModel model, long version) => new(0, version, model.Elements, [], []);

    public static GraphDiff Between(GraphModel before, GraphModel after, long from) =>
        new(
            from,
            from + 1,
            after.Elements.Where(element => before.Find(element.Id) is null).ToList(),
            after.Elements.Where(element => before.Find(element.Id) is { } known && known != element).ToList(),
            before.Elements.Where(element => after.Find(element.Id) is null).Select(element => element.Id).ToList());
}
