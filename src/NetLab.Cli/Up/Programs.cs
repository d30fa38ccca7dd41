using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Cli.Up;

/// <summary>The published programs: web/ and agent/ beside our own folder.</summary>
/// <param name="Folder">What they lie in.</param>
internal sealed record Programs(string Folder)
{
    public string WebFolder => Path.Combine(Folder, "web");

    public string Web => Path.Combine(WebFolder, "NetLab.Web.dll");

    public string Agent => Path.Combine(Folder, "agent", "NetLab.Agent.dll");

    public static Programs Find()
    {
        var programs = new Programs(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..")));
        return File.Exists(programs.Web) && File.Exists(programs.Agent)
            ? programs
            : throw new ProblemException(Problem.Of(ProblemCode.NotSupported, $"The web program is not built in {programs.Folder}. Start it by the script: ./netlab up", ("what", "NetLab.Web"), ("remedy", "./netlab up")));
    }

    /// <summary>These programs, or a copy of them where the web process's user cannot read them: a checkout in /root.</summary>
    public async Task<Programs> ReadableByAsync(WebUser user, RuntimeFolders folders)
    {
        if (!user.IsOther || await user.TryAsync("test", "-r", Web))
        {
            return this;
        }

        await Run.MustAsync("rm", "-rf", folders.App);
        await Run.MustAsync("cp", "-r", Folder, folders.App);
        await Run.MustAsync("chmod", "-R", "u=rwX,go=rX", folders.App);
        return new Programs(folders.App);
    }

    public static string Dotnet => AgentProgram.DotnetHost();
}
