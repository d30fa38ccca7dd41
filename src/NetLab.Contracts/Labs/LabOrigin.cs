namespace NetLab.Contracts.Labs;

/// <summary>Who asked for a lab; those of the page end with netlab up.</summary>
public enum LabOrigin
{
    /// <summary>netlab lab new.</summary>
    CommandLine,

    /// <summary>The web page.</summary>
    Page,
}
