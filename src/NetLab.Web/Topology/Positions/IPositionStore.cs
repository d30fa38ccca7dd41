namespace NetLab.Web.Topology;

/// <summary>Where the boxes of each lab stand. By name, not by inode number, so that a lab that is built again looks the same.</summary>
public interface IPositionStore
{
    /// <summary>Somebody moved boxes of this lab.</summary>
    event Action<string>? Changed;

    /// <summary>All known positions of a lab, by the namespace's name ("" is the host's own).</summary>
    IReadOnlyDictionary<string, GraphPoint> Get(string lab);

    /// <summary>Sets some positions; the others stay.</summary>
    Task SaveAsync(string lab, IReadOnlyDictionary<string, GraphPoint> moved);

    /// <summary>Forgets a lab that is gone.</summary>
    Task ForgetAsync(string lab);
}
