using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NetLab.Testing;
using NetLab.Web.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Tests.Topology;

/// <summary>A page around one of the graph's components: a fake host, positions in memory, and the scripts that it may call.</summary>
public abstract class TopologyContext : BunitContext
{
    private readonly PositionsInMemory _positions = new();

    protected TopologyContext()
    {
        Services.AddLocalization();
        Services.AddScoped<ProblemText>();
        Services.AddSingleton<IPositionStore>(_positions);
        Script = JSInterop.SetupModule("./js/topology/graph.js");
        Graph = Script.SetupModule("createGraph", _ => true);
        Graph.Setup<bool>("applyDiff", _ => true).SetResult(true);
        Graph.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/topology/dialog.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/topology/outline.js").Mode = JSRuntimeMode.Loose;
    }

    protected BunitJSModuleInterop Script { get; }

    /// <summary>The object that js/topology/graph.js returns.</summary>
    protected BunitJSModuleInterop Graph { get; }

    internal FakeHostSession Host { get; set; } = Labs.Cable();

    protected LabWorkspace Workspace => field ??= new LabWorkspace(Host, new ActionHistory(Host));

    protected IPositionStore Positions => _positions;

    protected IRenderedComponent<TComponent> RenderPane<TComponent>(Action<ComponentParameterCollectionBuilder<TComponent>>? more = null)
        where TComponent : IComponent =>
        Render<TComponent>(parameters =>
        {
            parameters.AddCascadingValue(Workspace);
            more?.Invoke(parameters);
        });

    protected Selection Select(string ns, string? link = null)
    {
        var found = Host.Snapshot.Find(ns)!;
        var selection = new Selection(found.Id, link is null ? null : found.Find(link)!.Index);
        Workspace.Select(selection);
        return selection;
    }
}
