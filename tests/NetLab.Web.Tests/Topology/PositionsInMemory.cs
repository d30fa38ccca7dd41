using NetLab.Web.Topology;

namespace NetLab.Web.Tests.Topology;

/// <summary>Positions of one test.</summary>
internal sealed class PositionsInMemory : IPositionStore
{
    private readonly Dictionary<string, Dictionary<string, GraphPoint>> _labs = [];

    public event Action<string>? Changed;

    public IReadOnlyDictionary<string, GraphPoint> Get(string lab) => _labs.GetValueOrDefault(lab, []);

    public Task SaveAsync(string lab, IReadOnlyDictionary<string, GraphPoint> moved)
    {
        _labs[lab] = Get(lab).Concat(moved).GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        Changed?.Invoke(lab);
        return Task.CompletedTask;
    }

    public Task ForgetAsync(string lab)
    {
        _labs.Remove(lab);
        return Task.CompletedTask;
    }
}
