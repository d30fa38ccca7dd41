namespace NetLab.Contracts.Labs;

/// <summary>The folders that launcher, web process and command line share; docs/architecture.md lists them.</summary>
/// <param name="Runtime">Gone with a reboot: labs and sockets.</param>
/// <param name="State">Stays: progress, positions, keys, audit log.</param>
public sealed record RuntimeFolders(string Runtime, string State)
{
    /// <summary>Variable that overrides <see cref="Runtime"/>.</summary>
    public const string RuntimeVariable = "NETLAB_RUNTIME";

    /// <summary>Variable that overrides <see cref="State"/>.</summary>
    public const string StateVariable = "NETLAB_STATE";

    /// <summary>One folder a lab.</summary>
    public string Labs => Path.Combine(Runtime, "labs");

    /// <summary>Held (flock(2)) by whoever makes or removes a folder in <see cref="Labs"/>.</summary>
    public string LabsLock => Path.Combine(Labs, ".lock");

    /// <summary>Socket of the launcher's service.</summary>
    public string LauncherSocket => Path.Combine(Runtime, "launcher.sock");

    /// <summary>One-time sign-in tokens, by their hash.</summary>
    public string SignIn => Path.Combine(Runtime, "signin");

    /// <summary>A copy of the build that every user may read, where the checkout is not such a place.</summary>
    public string App => Path.Combine(Runtime, "app");

    /// <summary>Folder of a lab.</summary>
    public string Lab(string name) => Path.Combine(Labs, name);

    /// <summary>Its <see cref="LabRecord"/>.</summary>
    public string LabRecord(string name) => Path.Combine(Lab(name), "lab.json");

    /// <summary>Its agent's standard error.</summary>
    public string LabLog(string name) => Path.Combine(Lab(name), "agent.log");

    /// <summary>The one folder that the lab is shown.</summary>
    public string LabSocketFolder(string name) => Path.Combine(Lab(name), "socket");

    /// <summary>Its agent's socket.</summary>
    public string LabSocket(string name) => Path.Combine(LabSocketFolder(name), "agent.sock");

    /// <summary>Those of this process: the variables, else by user.</summary>
    public static RuntimeFolders FromEnvironment()
    {
        var root = Environment.IsPrivilegedProcess;
        return new RuntimeFolders(
            Variable(RuntimeVariable) ?? (root ? "/run/netlab" : Variable("XDG_RUNTIME_DIR") is { } run ? Path.Combine(run, "netlab") : $"/tmp/netlab-{UserId()}"),
            Variable(StateVariable) ?? (root ? "/var/lib/netlab" : Path.Combine(Variable("XDG_STATE_HOME") ?? Path.Combine(Home(), ".local", "state"), "netlab")));
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? Path.GetFullPath(value) : null;

    private static string Home() => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string UserId() =>
        File.ReadLines("/proc/self/status").First(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
}
