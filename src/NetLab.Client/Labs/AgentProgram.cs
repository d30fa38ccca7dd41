using NetLab.Topology;

namespace NetLab.Client;

/// <summary>Where the agent's program is: it is a program of its own, not a library of ours.</summary>
/// <param name="Dotnet">The dotnet host.</param>
/// <param name="Assembly">NetLab.Agent.dll.</param>
public sealed record AgentProgram(string Dotnet, string Assembly)
{
    /// <summary>Variable that names NetLab.Agent.dll.</summary>
    public const string Variable = "NETLAB_AGENT";

    private const string FileName = "NetLab.Agent.dll";

    /// <summary>The variable's, else the one beside our own folder (agent/ beside web/), else the checkout's build in our configuration.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static AgentProgram Find()
    {
        var own = AppContext.BaseDirectory;
        string?[] candidates = [Environment.GetEnvironmentVariable(Variable), Path.Combine(own, "..", "agent", FileName), InCheckout(own)];
        var assembly = candidates.FirstOrDefault(File.Exists)
            ?? throw new ProblemException(Problem.Of(ProblemCode.NotSupported, $"{FileName} is not built. Run: dotnet build src/NetLab.Agent", ("what", FileName), ("remedy", "dotnet build src/NetLab.Agent")));
        return new AgentProgram(DotnetHost(), Path.GetFullPath(assembly));
    }

    private static string? InCheckout(string own)
    {
        var folder = new DirectoryInfo(own);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetLabWeb.sln")))
        {
            folder = folder.Parent;
        }

        // bin/CONFIGURATION/FRAMEWORK/ in the agent's project as in ours.
        var output = own.TrimEnd('/').Split('/')[^2..];
        return folder is null ? null : Path.Combine([folder.FullName, "src", "NetLab.Agent", "bin", .. output, FileName]);
    }

    /// <summary>The program that runs us: DOTNET_ROOT/dotnet, of this runtime in DOTNET_ROOT/shared/Microsoft.NETCore.App/VERSION.</summary>
    public static string DotnetHost() =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet"));
}
