namespace NetLab.Client;

/// <summary>Whether a session hears its host.</summary>
public enum SessionState
{
    /// <summary>Not yet.</summary>
    Connecting,

    /// <summary>Connected and up to date.</summary>
    Live,

    /// <summary>The connection is lost; it tries again by itself.</summary>
    Lost,

    /// <summary>The lab has ended.</summary>
    Ended,
}
