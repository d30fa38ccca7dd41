namespace NetLab.Topology;

/// <summary>Makes a virtual cable, veth(4), between any two places; both ends down.</summary>
public sealed record CreateVeth(VethEnd A, VethEnd B) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands =>
        [$"ip link add {A.Name}{Place(A)} type veth peer name {B.Name}{Place(B)}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate()
    {
        if (A == B)
        {
            yield return Problem.Of(ProblemCode.InvalidName, $"The two ends of a cable cannot both be called {A.Name} in the same namespace.", ("name", A.Name));
        }

        foreach (var end in new[] { A, B })
        {
            foreach (var problem in Names.CheckScope(end.Namespace).Concat(Names.CheckInterface(end.Name)))
            {
                yield return problem;
            }
        }
    }

    private static string Place(VethEnd end) => end.Namespace.Length == 0 ? "" : $" netns {end.Namespace}";
}
