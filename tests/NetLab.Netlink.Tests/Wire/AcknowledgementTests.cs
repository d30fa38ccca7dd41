using NetLab.Netlink.Tests.Codec;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Wire;

public class AcknowledgementTests
{
    private const NetlinkFlags Extended = NetlinkFlags.Capped | NetlinkFlags.ExtendedAcknowledgement;

    [Fact]
    public void Decode_RefusalWithTextAndOffset_GivesBoth()
    {
        var verdict = Acknowledgement.Decode(Extended, Capture.Bytes(
            """
            deffffff                             ; -34, ERANGE
            48000000 1000 0506 07000000 00000000 ; header of the request
            2000 0100 4174747269627574652074 6f6f206c6f6e672c2073686f727465 6e00 ; NLMSGERR_ATTR_MSG
            0800 0200 20000000                   ; NLMSGERR_ATTR_OFFS 32
            """));

        Assert.Equal(34, verdict.Errno);
        Assert.Equal("Attribute too long, shorten", verdict.KernelMessage);
        Assert.Equal(32, verdict.AttributeOffset);
    }

    [Fact]
    public void Decode_RefusalThatRepeatsTheRequest_FindsTheTextBehindIt()
    {
        var verdict = Acknowledgement.Decode(NetlinkFlags.ExtendedAcknowledgement, Capture.Bytes(
            """
            efffffff                             ; -17, EEXIST
            14000000 1000 0506 07000000 00000000 ; header of a request of 20 bytes
            01020304                             ; its body
            0800 0100 61626300                   ; NLMSGERR_ATTR_MSG "abc"
            """));

        Assert.Equal(new Acknowledgement(17, "abc", null), verdict);
    }

    [Fact]
    public void Decode_Success_HasNoError() =>
        Assert.Equal(new Acknowledgement(0, null, null), Acknowledgement.Decode(NetlinkFlags.Capped, Capture.Bytes("00000000 14000000 1000 0506 07000000 00000000")));

    [Fact]
    public void Decode_EndOfDumpWithError_GivesIt() =>
        Assert.Equal(2, Acknowledgement.Decode(NetlinkFlags.Multi, Capture.Bytes("feffffff"), ofDump: true).Errno);

    [Fact]
    public void Decode_SmallestNumber_IsAnError() =>
        Assert.NotEqual(0, Acknowledgement.Decode(NetlinkFlags.None, Capture.Bytes("00000080")).Errno);
}
