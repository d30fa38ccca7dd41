using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using NetLab.Netlink.Interop;

namespace NetLab.Netlink.Namespaces;

/// <summary>
/// The one place that changes a thread's network namespace: never the caller's. A thread that is born while its creator is away stays
/// away for good, so nothing that may start one is done there. Tiered compilation may: it starts its worker on the thread whose call made a method hot.
/// That is why what runs away from home is compiled once and fully (AggressiveOptimization).
/// </summary>
internal static class NamespaceThread
{
    private const string Home = "/proc/thread-self/ns/net";

    /// <summary>Runs any work in a namespace, on a thread of its own that then ends.</summary>
    /// <param name="target">The namespace.</param>
    /// <param name="work">The work; what it throws comes out of this method.</param>
    public static void Run(SafeDescriptor target, Action work)
    {
        // Born now it is at home; born of a call that the work makes it would be in the work's namespace for good.
        NamespaceWorker.Start();
        OnThread(() => Visit(target, work));
    }

    /// <summary>Runs system calls in a namespace, on the thread that is kept for that.</summary>
    /// <param name="target">The namespace; null when the calls themselves go to another, from which the thread is brought home.</param>
    /// <param name="calls">The calls, compiled fully: nothing that may throw, start a thread or wait for one.</param>
    public static void RunCalls(SafeDescriptor? target, Action calls) => NamespaceWorker.Do(() => Visit(target, calls));

    private static void OnThread(Action work)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        })
        { IsBackground = true, Name = "netns" };
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Visit(SafeDescriptor? target, Action work)
    {
        using var home = Fcntl.open(Home, Fcntl.O_RDONLY | Fcntl.O_CLOEXEC, 0);
        if (home.IsInvalid)
            throw new NamespaceEnterException($"Cannot open {Home}", Marshal.GetLastPInvokeError());
        if (target is not null && Sched.setns(target, Sched.CLONE_NEWNET) != 0)
            throw new NamespaceEnterException("Cannot enter the network namespace", Marshal.GetLastPInvokeError());

        Exception? failure = null;
        try
        {
            work();
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        if (Sched.setns(home, Sched.CLONE_NEWNET) != 0)
            throw new NamespaceReturnException("Cannot return from the network namespace", Marshal.GetLastPInvokeError(), failure);
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }
}
