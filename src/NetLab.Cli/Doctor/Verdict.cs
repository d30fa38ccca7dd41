namespace NetLab.Cli.Doctor;

/// <summary>How a finding turned out.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Labs run, but something in them does not.</summary>
    Limited,

    /// <summary>Labs do not run.</summary>
    Missing,
}
