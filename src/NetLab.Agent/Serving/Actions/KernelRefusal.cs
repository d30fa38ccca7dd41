using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Sockets;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Actions;

/// <summary>The kernel's refusal of a request, as a problem.</summary>
internal static class KernelRefusal
{
    public static Problem Explain(NetlinkException refusal) =>
        Explain(refusal.ErrnoName, refusal.Message, refusal.Operation, refusal.KernelMessage);

    public static Problem Explain(NamespaceException refusal) =>
        Explain(refusal.ErrnoName, refusal.Message, "change a namespace", null);

    private static Problem Explain(string errno, string text, string operation, string? words) => Problem.Of(
        CodeOf(errno), text, ("name", operation), ("operation", operation), ("errno", errno), ("what", operation),
        ("remedy", ""), ("limit", operation), ("value", errno), ("kernel", words ?? ""));

    private static ProblemCode CodeOf(string errno) => errno switch
    {
        "EEXIST" => ProblemCode.AlreadyExists,
        "ENODEV" or "ENOENT" or "ESRCH" or "EADDRNOTAVAIL" or "ENXIO" => ProblemCode.NotFound,
        "EOPNOTSUPP" or "ENOSYS" or "EPROTONOSUPPORT" => ProblemCode.NotSupported,
        "EPERM" or "EACCES" => ProblemCode.NotAllowed,
        "ENOSPC" or "EMFILE" or "ENFILE" => ProblemCode.LimitReached,
        _ => ProblemCode.KernelRefused,
    };
}
