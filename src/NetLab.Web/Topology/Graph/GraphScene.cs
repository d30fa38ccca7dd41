using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>The graph of one page as it was last drawn, and the way from there to what is now.</summary>
public sealed class GraphScene(string lab, IPositionStore positions)
{
    private long _version;

    public GraphModel Model { get; private set; } = GraphModel.Empty;

    /// <summary>The diff from what was drawn to this snapshot; an empty one is not to be sent. Boxes that nobody placed get a place, which is kept.</summary>
    public async Task<GraphDiff> AdvanceAsync(Snapshot snapshot)
    {
        var known = positions.Get(lab);
        var places = FirstPlaces.For(snapshot, known);
        var before = Model;
        Model = GraphModel.Build(snapshot, snapshot.Namespaces.ToDictionary(ns => ns.Id, ns => places[FirstPlaces.KeyOf(ns)]));
        var diff = GraphDiff.Between(before, Model, _version);
        _version = diff.IsEmpty ? _version : diff.Version;
        if (places.Where(place => !known.ContainsKey(place.Key)).ToDictionary() is { Count: > 0 } fresh)
        {
            await positions.SaveAsync(lab, fresh);
        }

        return diff;
    }

    /// <summary>All of it, for a page that lost the thread.</summary>
    public GraphDiff Full() => GraphDiff.Full(Model, _version);
}
