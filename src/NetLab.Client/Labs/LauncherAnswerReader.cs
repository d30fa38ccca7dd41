using System.Text.Json;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>Reads what the launcher answered; its problem becomes an exception.</summary>
internal static class LauncherAnswerReader
{
    public static LauncherAnswer Read(string json)
    {
        LauncherAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize<LauncherAnswer>(json, JsonFormat.Options);
        }
        catch (JsonException e)
        {
            throw NoAnswer(e.Message);
        }

        return answer switch
        {
            null => throw NoAnswer("null"),
            { Problem: { } problem } => throw new ProblemException(problem),
            _ => answer,
        };
    }

    public static LabRecord Lab(string json) => Read(json).Lab ?? throw NoAnswer("no lab");

    public static ProblemException NoAnswer(string detail) =>
        new(Problem.Of(ProblemCode.Internal, $"The launcher gave no answer: {detail}"));
}
