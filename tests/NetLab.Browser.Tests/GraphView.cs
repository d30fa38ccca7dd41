using System.Text.Json;
using Microsoft.Playwright;

namespace NetLab.Browser.Tests;

/// <summary>The graph as a person has it before them: what is drawn, where, and how to get hold of it. Read from Cytoscape's own register on its element.</summary>
internal sealed class GraphView(IPage page)
{
    private const string Cy = "document.querySelector('.graph-canvas')?._cyreg?.cy";

    /// <summary>What is drawn: boxes by name, cables as "red/veth-red up blue/veth-blue", the ends in order of their names.</summary>
    private const string Reader = $$"""
        () => {
          const cy = {{Cy}};
          const name = node => node.data('label').split(/[\s\n]/)[0];
          const end = node => `${node.parent().data('label')}/${name(node)}`;
          return JSON.stringify(cy ? {
            boxes: cy.nodes('.namespace').map(box => box.data('label')),
            cables: cy.edges('.link').not('.stub, .pending').map(edge => [edge.source(), edge.target()].map(end).sort().join(edge.hasClass('up') ? ' up ' : ' down ')),
            places: Object.fromEntries(cy.nodes('.frame').map(frame => [frame.data('label'), [Math.round(frame.position().x), Math.round(frame.position().y)]])),
            moving: cy.nodes('.frame').some(frame => frame.animated()),
          } : { boxes: [], cables: [], places: {}, moving: false });
        }
        """;

    private ILocator Element => page.Locator("[data-graph]");

    public async Task<Drawing> ReadAsync() => JsonSerializer.Deserialize<Drawing>(await page.EvaluateAsync<string>(Reader), JsonSerializerOptions.Web)!;

    /// <summary>Waits until what is drawn is so.</summary>
    public async Task<Drawing> WaitForAsync(string what, Func<Drawing, bool> isSo)
    {
        var deadline = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(20);
        while (true)
        {
            var drawing = await ReadAsync();
            if (isSo(drawing))
            {
                return drawing;
            }

            Assert.True(TimeProvider.System.GetUtcNow() < deadline, $"{what}; drawn: {string.Join(", ", drawing.Boxes)}; {string.Join(", ", drawing.Cables)}");
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }

    public Task<Drawing> WaitForBoxAsync(string name) => WaitForAsync($"box {name}", drawing => drawing.Boxes.Contains(name));

    public Task<Drawing> WaitForCableAsync(string cable) => WaitForAsync($"cable {cable}", drawing => drawing.Cables.Contains(cable));

    /// <summary>A place in a namespace's box where no bridge and no port is in the way, in the window.</summary>
    public async Task<Point> InsideAsync(string name)
    {
        var box = await page.EvaluateAsync<float[]>($$"""
            name => {
              const box = {{Cy}}.nodes('.namespace').filter(node => node.data('label') === name).renderedBoundingBox({ includeLabels: false });
              const pane = document.querySelector('.graph-canvas').getBoundingClientRect();
              return [pane.left + box.x1 + box.w * 0.08, pane.top + box.y1 + box.h * 0.85];
            }
            """, name);
        return new(box[0], box[1]);
    }

    /// <summary>A place of the canvas in the window, by its share of width and height.</summary>
    public async Task<Point> PlaceAsync(float x, float y)
    {
        var pane = (await Element.BoundingBoxAsync())!;
        return new(pane.X + (pane.Width * x), pane.Y + (pane.Height * y));
    }

    /// <summary>Drags from the palette onto the canvas.</summary>
    public async Task DropAsync(string kind, Point at)
    {
        var item = (await page.Locator($"[data-palette] [data-kind={kind}]").BoundingBoxAsync())!;
        await DragAsync(new(item.X + (item.Width / 2), item.Y + (item.Height / 2)), at);
    }

    /// <summary>Draws a line from a dot at a box to another box.</summary>
    public async Task ConnectAsync(string from, string to)
    {
        var box = await InsideAsync(from);
        await page.Mouse.MoveAsync(box.X, box.Y);
        await page.WaitForFunctionAsync($$"""
            name => {
              const box = {{Cy}}.nodes('.namespace').filter(node => node.data('label') === name).renderedBoundingBox({ includeLabels: false, includeOverlays: false });
              const [dot, pane] = ['.graph-handle[data-side=right]', '.graph-canvas'].map(selector => document.querySelector(selector).getBoundingClientRect());
              return dot.width > 0 && Math.hypot(dot.x + dot.width / 2 - pane.x - box.x2, dot.y + dot.height / 2 - pane.y - (box.y1 + box.y2) / 2) < 4;
            }
            """, from);
        var handle = (await page.Locator(".graph-handle[data-side=right]").BoundingBoxAsync())!;
        await DragAsync(new(handle.X + (handle.Width / 2), handle.Y + (handle.Height / 2)), await InsideAsync(to));
    }

    private async Task DragAsync(Point from, Point to)
    {
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    internal sealed record Point(float X, float Y);

    internal sealed record Drawing(string[] Boxes, string[] Cables, Dictionary<string, int[]> Places, bool Moving);
}
