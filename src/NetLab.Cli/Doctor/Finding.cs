namespace NetLab.Cli.Doctor;

/// <summary>One thing that this machine can or cannot do.</summary>
/// <param name="What">The thing.</param>
/// <param name="Verdict">Whether it is there.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Remedy">What to do about it, "" where nothing needs doing.</param>
internal sealed record Finding(string What, Verdict Verdict, string Detail, string Remedy = "");
