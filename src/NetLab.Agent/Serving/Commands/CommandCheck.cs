using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Commands;

/// <summary>What a request for a command must satisfy before anything is started.</summary>
internal static class CommandCheck
{
    public static Problem? Check(CommandRequest request)
    {
        if (request.Arguments is not { Count: > 0 } arguments || arguments.Any(word => word is null))
        {
            return Invalid("There is no command to run.", "", 0);
        }

        if (arguments.Count > CommandLimits.MaxArguments || arguments.Sum(word => word.Length) > CommandLimits.MaxArgumentCharacters)
        {
            return Problem.Of(ProblemCode.LimitReached,
                $"A command has at most {CommandLimits.MaxArguments} words and {CommandLimits.MaxArgumentCharacters} characters.",
                ("limit", "arguments"), ("value", $"{CommandLimits.MaxArguments}"));
        }

        if (arguments.Append(request.Redirection?.File ?? "").Any(word => word.Contains('\0')))
        {
            return Invalid("A command cannot hold the character NUL.", "\\0", 0);
        }

        if (request.TimeoutSeconds is < 1 or > CommandLimits.MaxSeconds)
        {
            return Problem.Of(ProblemCode.InvalidValue, $"A command may run from 1 to {CommandLimits.MaxSeconds} seconds, not {request.TimeoutSeconds}.",
                ("value", $"{request.TimeoutSeconds}"), ("rule", $"1-{CommandLimits.MaxSeconds}"));
        }

        var tool = arguments[0] == "sudo" && arguments.Count > 1 ? arguments[1] : arguments[0];
        return ScopeCheck.Check(request.Namespace) ?? (IsOwnShell(request.Origin, tool) ? null : Toolbox.Check(tool));
    }

    /// <summary>Who has the command line also has netlab lab shell, and the kernel confines both; the page runs commands only.</summary>
    private static bool IsOwnShell(Origin origin, string tool) => origin is Origin.CommandLine && Tools.Shells.Contains(tool);

    private static Problem Invalid(string text, string what, int position) =>
        Problem.Of(ProblemCode.InvalidCommand, text, ("what", what), ("position", $"{position}"));
}
