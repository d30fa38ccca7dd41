using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace NetLab.Agent.Launcher;

/// <summary>What a lab may use: section Lab:Limits of appsettings.json; the environment (NETLAB_Lab__Limits__Processes=100) overrides it.</summary>
internal sealed record SandboxLimits
{
    /// <summary>Labs of one runtime folder at the same time.</summary>
    public int Labs { get; init; } = 64;

    /// <summary>Processes and threads of the lab; its agent alone has about 30.</summary>
    public int Processes { get; init; } = 512;

    /// <summary>Open files of each process; the agent holds some for each namespace.</summary>
    public int Files { get; init; } = 16384;

    /// <summary>Bytes of a file.</summary>
    public long FileBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of each of the writable folders /tmp, /run, /var, /home and /root.</summary>
    public long FolderBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of managed memory that the agent may use.</summary>
    public long AgentHeapBytes { get; init; } = 256 << 20;

    /// <summary>Network namespaces, the lab's own included.</summary>
    public int NetworkNamespaces { get; init; } = 513;

    /// <summary>Mount namespaces: each ip netns exec has one.</summary>
    public int MountNamespaces { get; init; } = 1024;

    /// <summary>User and pid namespaces that programs in the lab may make.</summary>
    public int NestedNamespaces { get; init; } = 32;

    /// <summary>As the settings say.</summary>
    public static SandboxLimits Read() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables("NETLAB_")
            .Build()
            .GetSection("Lab:Limits")
            .Get<SandboxLimits>() ?? new SandboxLimits();

    /// <summary>As the sandbox scripts read them.</summary>
    public IEnumerable<(string Name, string Value)> ToEnvironment()
    {
        yield return ("NETLAB_PROCESSES", Text(Processes));
        yield return ("NETLAB_FILES", Text(Math.Min(Files, HardFileLimit())));
        yield return ("NETLAB_FILE_SIZE", Text(FileBytes));
        yield return ("NETLAB_FOLDER_SIZE", Text(FolderBytes));
        yield return ("NETLAB_AGENT_HEAP", $"0x{AgentHeapBytes:x}");
        yield return ("NETLAB_NET_NAMESPACES", Text(NetworkNamespaces));
        yield return ("NETLAB_MOUNT_NAMESPACES", Text(MountNamespaces));
        yield return ("NETLAB_NESTED_NAMESPACES", Text(NestedNamespaces));
    }

    /// <summary>What setrlimit(2) would refuse to go over: "Max open files  1024  524288  files".</summary>
    private static long HardFileLimit() =>
        File.ReadLines("/proc/self/limits").First(l => l.StartsWith("Max open files", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[4] is var hard && long.TryParse(hard, out var limit) ? limit : long.MaxValue;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
