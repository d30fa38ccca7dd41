using Bunit;
using NetLab.Topology;
using NetLab.Web.Components.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Tests.Topology;

public sealed class OutlinePaneTests : TopologyContext
{
    [Fact]
    public void Render_Cable_HasARowForEverything()
    {
        var outline = RenderPane<OutlinePane>();

        Assert.Equal(["host", "lo", "blue", "lo", "veth-blue", "red", "lo", "veth-red"], outline.FindAll("[role=treeitem] .outline-name").Select(row => row.TextContent));
        Assert.Single(outline.FindAll("[role=treeitem][tabindex='0']"));
    }

    [Fact]
    public async Task Keys_DownLeft_SelectAndFold()
    {
        var outline = RenderPane<OutlinePane>();

        await outline.Find("[role=tree]").KeyDownAsync("ArrowDown");
        await outline.Find("[role=tree]").KeyDownAsync("ArrowDown");
        Assert.Equal(new Selection(Host.Snapshot.Find("blue")!.Id), Workspace.Selection);
        await outline.Find("[role=tree]").KeyDownAsync("ArrowLeft");

        var blue = outline.Find("[role=treeitem][aria-selected=true]");
        Assert.Equal("false", blue.GetAttribute("aria-expanded"));
        Assert.Equal("0", blue.GetAttribute("tabindex"));
        Assert.Equal(6, outline.FindAll("[role=treeitem]").Count);
    }

    [Fact]
    public async Task Keys_Delete_AsksForTheRow()
    {
        Selection? asked = null;
        var outline = RenderPane<OutlinePane>(parameters => parameters.Add(p => p.OnDelete, selection => asked = selection));
        var red = Select("red");

        await outline.Find("[role=tree]").KeyDownAsync("Delete");

        Assert.Equal(red, asked);
    }

    [Fact]
    public void SnapshotChanged_NewNamespace_IsARow()
    {
        var outline = RenderPane<OutlinePane>();

        Host.Happen(new CreateNamespace("green"));

        outline.WaitForAssertion(() => Assert.Contains(outline.FindAll(".outline-name"), row => row.TextContent == "green"));
    }
}
