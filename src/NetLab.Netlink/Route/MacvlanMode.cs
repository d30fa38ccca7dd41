namespace NetLab.Netlink.Route;

/// <summary>Who macvlans on the same lower link may talk to, <c>MACVLAN_MODE_*</c>.</summary>
[Flags]
public enum MacvlanMode : uint
{
    /// <summary>Not set.</summary>
    None = 0,

    /// <summary>Nobody.</summary>
    Private = 1,

    /// <summary>Through the switch outside.</summary>
    Vepa = 2,

    /// <summary>Each other.</summary>
    Bridge = 4,

    /// <summary>The lower link is given over whole.</summary>
    PassThrough = 8,

    /// <summary>By source address.</summary>
    Source = 16,
}
