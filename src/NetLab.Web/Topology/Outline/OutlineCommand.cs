namespace NetLab.Web.Topology;

/// <summary>What a key does in the outline.</summary>
public enum OutlineCommand
{
    /// <summary>Goes to the row and selects it.</summary>
    Go,

    Fold,
    Unfold,

    /// <summary>Opens the terminal.</summary>
    Open,

    Delete,
}
