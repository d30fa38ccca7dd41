namespace NetLab.Contracts.Labs;

/// <summary>User ids that root gives to processes of ours. All lie in 0x70000000 to 0x7fffffff, which neither useradd(8) (up to 60000, subordinate ids from 100000 on)
/// nor systemd (docs/UIDS-GIDS.md: "unused") gives to anybody.</summary>
public static class Identities
{
    /// <summary>Ids in a lab's range: uid 0 to 65534 and nobody.</summary>
    public const uint RangeSize = 65536;

    /// <summary>Root of the first lab; each next lab starts <see cref="RangeSize"/> higher.</summary>
    public const uint FirstLab = 0x7000_0000;

    /// <summary>Ranges that there are.</summary>
    public const int MaxLabs = 4000;

    /// <summary>User and group of the web process where root starts it.</summary>
    public const uint Web = 0x7fff_0000;
}
