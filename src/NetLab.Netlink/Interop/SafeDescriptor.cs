using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>A file descriptor that is closed once, whoever holds it last.</summary>
internal sealed class SafeDescriptor : SafeHandle
{
    /// <summary>For the marshaller, which fills in the descriptor.</summary>
    public SafeDescriptor() : base(-1, ownsHandle: true)
    {
    }

    // libc returns a 32-bit int and the marshaller reads a pointer: the upper half of -1 may be zero.
    public override bool IsInvalid => (int)handle < 0;

    protected override bool ReleaseHandle() => Unistd.close((int)handle) == 0;
}
