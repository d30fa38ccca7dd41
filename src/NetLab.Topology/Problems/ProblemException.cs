namespace NetLab.Topology;

/// <summary>A <see cref="Problem"/> on its way up to where it is answered.</summary>
public sealed class ProblemException(Problem problem, Exception? cause = null) : Exception(problem.Text, cause)
{
    /// <summary>What went wrong.</summary>
    public Problem Problem { get; } = problem;
}
