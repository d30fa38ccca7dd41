namespace NetLab.Topology;

/// <summary>How a command is put into a namespace.</summary>
public static class Command
{
    /// <summary>"ip" for the host's own namespace (""), else "ip -n NAME".</summary>
    public static string Ip(string scope) => scope.Length == 0 ? "ip" : $"ip -n {scope}";

    /// <summary>What goes before any other command: "" or "ip netns exec NAME ".</summary>
    public static string In(string scope) => scope.Length == 0 ? "" : $"ip netns exec {scope} ";
}
