using System.Diagnostics;

namespace NetLab.Agent.Serving.Commands;

/// <summary>How tools are started: no shell, a fixed environment, a session of their own.</summary>
internal static class ToolProcess
{
    private static readonly Dictionary<string, string> FixedEnvironment = new()
    {
        ["PATH"] = Toolbox.SearchPath,
        ["LANG"] = "C.UTF-8",
        ["HOME"] = "/root",
        ["TERM"] = "dumb",
    };

    /// <summary>Starts a tool. Its pid is also that of its process group and session, so that it can be ended with all that it starts.</summary>
    /// <param name="scope">A namespace's name, entered as ip netns exec does it, with its /etc/netns; "" for the host's own.</param>
    /// <param name="arguments">The tool, by name, and its arguments.</param>
    /// <param name="input">What its standard input holds.</param>
    public static Process Start(string scope, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo("/usr/bin/setsid")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        foreach (var (name, value) in FixedEnvironment)
        {
            start.Environment[name] = value;
        }

        // Output is no terminal, where most tools would hold their lines back: stdbuf has them written as they come.
        string[] lineByLine = ["stdbuf", "-oL"];
        foreach (var argument in scope.Length == 0 ? lineByLine.Concat(arguments) : [.. lineByLine, "ip", "netns", "exec", scope, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read; its exit code and standard error say why.
        }

        return process;
    }
}
