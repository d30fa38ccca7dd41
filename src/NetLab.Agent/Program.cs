using System.CommandLine;
using NetLab.Agent.Launcher;
using NetLab.Agent.Serving;

return await new RootCommand("NetLab's agent: serves one host, or makes sandboxed hosts") { ServeCommand.Create(), LaunchCommand.Create() }.Parse(args).InvokeAsync();
