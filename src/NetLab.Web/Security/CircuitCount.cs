namespace NetLab.Web.Security;

/// <summary>Counts the open pages of each user.</summary>
public sealed class CircuitCount(CircuitLimits limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _byUser = [];
    private int _total;

    /// <summary>False where one more would be too many; then it is not counted.</summary>
    public bool TryEnter(string user)
    {
        lock (_gate)
        {
            var own = _byUser.GetValueOrDefault(user);
            if (own >= limits.PerUser || _total >= limits.Total)
            {
                return false;
            }

            _byUser[user] = own + 1;
            _total++;
            return true;
        }
    }

    public void Leave(string user)
    {
        lock (_gate)
        {
            _total--;
            if (--_byUser[user] == 0)
            {
                _byUser.Remove(user);
            }
        }
    }
}
