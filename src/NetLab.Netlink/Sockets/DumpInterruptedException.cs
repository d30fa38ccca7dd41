using System.Globalization;

namespace NetLab.Netlink.Sockets;

/// <summary>The state changed during each of many attempts to read it (NLM_F_DUMP_INTR): there was no consistent answer to give.</summary>
public sealed class DumpInterruptedException : NetlinkException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operation">What was asked.</param>
    /// <param name="attempts">How often.</param>
    public DumpInterruptedException(string operation, int attempts)
        : base(operation, Interop.Errno.EINTR, string.Create(CultureInfo.InvariantCulture, $"it changed during each of {attempts} readings"), null, "Try again when less is changing.")
    {
    }
}
