using Microsoft.Win32.SafeHandles;

namespace NetLab.Netlink.Interop;

/// <summary>A file descriptor that is closed once, whoever holds it last.</summary>
internal sealed class SafeDescriptor : SafeHandleMinusOneIsInvalid
{
    /// <summary>For the marshaller, which fills in the descriptor.</summary>
    public SafeDescriptor() : base(ownsHandle: true)
    {
    }

    public SafeDescriptor(int descriptor) : base(ownsHandle: true) => SetHandle(descriptor);

    protected override bool ReleaseHandle() => Unistd.close((int)handle) == 0;
}
