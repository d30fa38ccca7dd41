using System.CommandLine;
using System.Text.Json;
using NetLab.Cli.Labs;
using NetLab.Cli.Output;
using NetLab.Contracts.Labs;
using NetLab.Topology;
using Command = System.CommandLine.Command;

namespace NetLab.Cli.Snapshots;

/// <summary>netlab snapshot: a lab's network state, for people or as JSON (docs/snapshot.md).</summary>
internal static class SnapshotCommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonFormat.Options) { WriteIndented = true };

    public static Command Create()
    {
        var lab = new Option<string>("--lab") { Description = "The lab", Required = true };
        var json = new Option<bool>("--json") { Description = "As JSON, all of it" };
        var command = new Command("snapshot", "The network state of a lab") { lab, json };
        command.SetAction((arguments, cancel) => Failure.ReportAsync(async () =>
        {
            var record = LabCommand.Running(arguments.GetRequiredValue(lab));
            await using var session = await LabSession.OpenAsync(RuntimeFolders.FromEnvironment(), record.Name, cancel);
            Console.WriteLine(arguments.GetValue(json) ? JsonSerializer.Serialize(session.Snapshot, Indented) : SnapshotText.Write(session.Snapshot));
            return 0;
        }));
        return command;
    }
}
