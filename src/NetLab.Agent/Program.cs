using System.CommandLine;
using NetLab.Agent;
using NetLab.Agent.Launcher;
using NetLab.Agent.Serving;

const int firstOfItsPidNamespace = 1;
if (Environment.ProcessId == firstOfItsPidNamespace)
{
    Orphans.ReapFromNowOn();
}

return await new RootCommand("NetLab's agent: serves one host, or makes sandboxed hosts") { ServeCommand.Create(), LaunchCommand.Create() }.Parse(args).InvokeAsync();
