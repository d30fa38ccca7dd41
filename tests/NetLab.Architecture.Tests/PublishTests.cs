using System.Diagnostics;
using System.Text.Json;

namespace NetLab.Architecture.Tests;

/// <summary>What `netlab up` runs is the published page: what it reads at run time must be published with it.</summary>
public sealed class PublishTests
{
    [Theory]
    [InlineData("labs/08-virtual-cable/lesson.yaml")]
    [InlineData("labs/08-virtual-cable/ko.md")]
    [InlineData("appsettings.json")]
    public async Task Page_FileItReads_IsPublished(string file)
    {
        using var msbuild = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(Repository.Root, "src/NetLab.Web"), "-getItem:Content,None", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var items = JsonDocument.Parse(await msbuild.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).RootElement;
        var published = items.GetProperty("Items").EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray())
            .Where(item => item.TryGetProperty("CopyToPublishDirectory", out var copy) && copy.GetString() == "PreserveNewest")
            .Select(item => item.GetProperty("Link").GetString());
        Assert.Contains(file, published);
    }
}
