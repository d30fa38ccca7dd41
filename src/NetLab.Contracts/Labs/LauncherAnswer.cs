using NetLab.Topology;

namespace NetLab.Contracts.Labs;

/// <summary>The launcher's answer, one line of JSON on its socket or its standard output.</summary>
/// <param name="Lab">The lab that was started; null after a stop.</param>
/// <param name="Problem">Why it could not be done.</param>
public sealed record LauncherAnswer(LabRecord? Lab, Problem? Problem);
