using System.CommandLine;
using NetLab.Cli.Doctor;
using NetLab.Cli.Labs;
using NetLab.Cli.Lessons;
using NetLab.Cli.Snapshots;
using NetLab.Cli.Up;

// Ending takes as long as it takes: labs have to be gone when we are.
var settings = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) };
return await new RootCommand("A web lab for Linux networking")
{
    UpCommand.Create(),
    UrlCommand.Create(),
    DoctorCommand.Create(),
    LabCommand.Create(),
    SnapshotCommand.Create(),
    LessonCommand.Create(),
}.Parse(args).InvokeAsync(settings);
