namespace NetLab.Lessons;

/// <summary>What a fact rests on: one of a later band cannot hold before those of the earlier ones do, so they are shown, and mended, in this order.</summary>
public enum CheckBand
{
    /// <summary>Namespaces, interfaces and how they are wired.</summary>
    Existence,

    /// <summary>Addresses.</summary>
    Address,

    /// <summary>Routes, forwarding, firewall.</summary>
    Route,

    /// <summary>What answers what.</summary>
    Reachability,
}
