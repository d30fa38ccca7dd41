namespace NetLab.Netlink.Route;

/// <summary>What a policy rule does, <c>FR_ACT_*</c> of linux/fib_rules.h.</summary>
public enum RuleAction : byte
{
    /// <summary>Nothing; in delete requests: any.</summary>
    Unspecified = 0,

    /// <summary>Look into a routing table.</summary>
    Lookup = 1,

    /// <summary>Go on with a later rule.</summary>
    GoTo = 2,

    /// <summary>Nothing, but it stands there.</summary>
    NoOperation = 3,

    /// <summary>Drop without a word.</summary>
    Blackhole = 6,

    /// <summary>Tell the sender "destination unreachable".</summary>
    Unreachable = 7,

    /// <summary>Tell the sender "administratively prohibited".</summary>
    Prohibit = 8,
}
