using NetLab.Topology;

namespace NetLab.Agent.Serving;

/// <summary>Whether a namespace that a request names is there.</summary>
internal static class ScopeCheck
{
    /// <summary>Where names of namespaces are (ip-netns(8)).</summary>
    public const string Folder = "/run/netns";

    /// <summary>Null where it is, else what is wrong.</summary>
    public static Problem? Check(string? scope) => scope switch
    {
        null => Problem.Of(ProblemCode.InvalidName, "The namespace is missing; \"\" is the host's own.", ("name", ""), ("rule", "must be given")),
        "" => null,
        _ when Names.CheckScope(scope).FirstOrDefault() is { } problem => problem,
        _ when File.Exists(Path.Combine(Folder, scope)) => null,
        _ => Problem.Of(ProblemCode.NotFound, $"There is no namespace {scope}; ip netns lists those that are there.", ("name", scope)),
    };
}
