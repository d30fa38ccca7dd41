namespace NetLab.Lessons;

/// <summary>Tries a fact out on a host.</summary>
public delegate Task<ProbeOutcome> Prober(ProbeFact fact, CancellationToken cancellationToken);
