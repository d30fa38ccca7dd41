using System.CommandLine;
using NetLab.Cli.Output;

namespace NetLab.Cli.Doctor;

/// <summary>netlab doctor: what this machine can and cannot do, each with what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "What this machine can and cannot do, and what to do about it; exit code 0 when labs can run");
        command.SetAction((_, cancel) => Failure.ReportAsync(async () =>
        {
            List<Finding> findings = [.. MachineFindings.All(), .. await LabFindings.AllAsync(cancel)];
            var table = new Table("", "WHAT", "FOUND", "WHAT TO DO");
            foreach (var finding in findings)
            {
                table.Add(Mark(finding.Verdict), finding.What, finding.Detail, finding.Remedy);
            }

            Console.Write(table);
            var runs = findings.TrueForAll(f => f.Verdict != Verdict.Missing);
            await Console.Error.WriteLineAsync(runs ? "Labs can run here." : "Labs cannot run here yet: see the lines marked \"no\".");
            return runs ? 0 : Failure.ExitCode;
        }));
        return command;
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "yes",
        Verdict.Limited => "part",
        _ => "no",
    };
}
