using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using NetLab.Client;
using NetLab.Contracts.Labs;

namespace NetLab.Browser.Tests;

/// <summary>The product as a user starts it: ./netlab up, on a port and in folders of its own. The script builds what is not built yet.</summary>
public sealed partial class Product : IAsyncDisposable
{
    private static readonly string Root = Repository();
    private readonly string _folder = Directory.CreateTempSubdirectory("netlab-browser-").FullName;
    private readonly int _port = FreePort();
    private Process? _up;

    /// <summary>Other users have to get through: the web process is one as soon as the tests run as root.</summary>
    public Product() => File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);

    /// <summary>Where the page is.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}");

    private RuntimeFolders Folders => new(Path.Combine(_folder, "run"), Path.Combine(_folder, "state"));

    /// <summary>Starts it; done when it has printed its sign-in link.</summary>
    public async Task StartAsync()
    {
        _up = Process.Start(WithFolders(new(Path.Combine(Root, "netlab"), ["up", "--port", $"{_port}"])))!;
        var errors = _up.StandardError.ReadToEndAsync();
        while (await _up.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Link().IsMatch(line))
            {
                _ = _up.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return;
            }
        }

        throw new InvalidOperationException($"netlab up ended before it printed its link: {await errors}");
    }

    /// <summary>As Ctrl-C does.</summary>
    public Task InterruptAsync() => EndAsync("-INT");

    /// <summary>As the kernel does to a process when memory runs out.</summary>
    public Task KillAsync() => EndAsync("-KILL");

    /// <summary>A sign-in link, as netlab url prints it.</summary>
    public async Task<string> NewLinkAsync() => Link().Match(await MustRunAsync("url")).Value;

    /// <summary>What the launcher knows of a lab.</summary>
    public LabRecord Lab(string name) => new LabDirectory(Folders).Find(name) ?? throw new InvalidOperationException($"no lab {name} runs");

    /// <summary>Runs a verb of the command line, which must succeed; gives its standard output.</summary>
    public async Task<string> MustRunAsync(params string[] arguments)
    {
        using var process = Process.Start(WithFolders(new("dotnet", [Path.Combine(Root, "artifacts/app/cli/NetLab.Cli.dll"), .. arguments])))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"netlab {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{output}{await errors}");
        return output;
    }

    public async ValueTask DisposeAsync()
    {
        await InterruptAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task EndAsync(string signal)
    {
        if (_up is { HasExited: false })
        {
            using var kill = Process.Start("kill", [signal, $"{_up.Id}"]);
            await _up.WaitForExitAsync();
        }

        _up?.Dispose();
        _up = null;
    }

    private ProcessStartInfo WithFolders(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.Environment[RuntimeFolders.RuntimeVariable] = Folders.Runtime;
        start.Environment[RuntimeFolders.StateVariable] = Folders.State;
        return start;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "netlab")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie in the repository");
        }

        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://\S+/signin\?token=\S+")]
    private static partial Regex Link();
}
