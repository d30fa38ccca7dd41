using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>An address answers a ping.</summary>
/// <param name="Target">The address.</param>
/// <param name="Namespace">Where the ping starts.</param>
public sealed record PingFact(string Target, string Namespace = "") : ProbeFact
{
    /// <inheritdoc/>
    public override string From => Namespace;

    /// <inheritdoc/>
    public override Message Title => Message.Of("title-ping", Look.Title(Namespace), Target);

    /// <inheritdoc/>
    public override IEnumerable<string> Validate() => Addressing.CheckAddress(Target).Select(problem => problem.Text);

    /// <inheritdoc/>
    public override Finding Judge(ProbeOutcome outcome) => outcome switch
    {
        { Refused: { } reason } => Finding.NotYet("probe-refused", reason),
        { Succeeded: true } => Finding.Passed("probe", outcome.Evidence),
        { Evidence: var said } when said.Length == 0 || said.Contains("100% packet loss", StringComparison.Ordinal) => Finding.Failed("no-reply", Target),
        _ => Finding.Failed("probe", outcome.Evidence),
    };
}
