using NetLab.Testing;

namespace NetLab.Agent.Tests.Launcher;

public sealed class SandboxIsolationTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private TestLab Lab => fixture.Lab;

    [Fact]
    public async Task Lab_SeesItselfOnly()
    {
        Assert.Equal("isolation\n", await Lab.MustRunAsync("hostname"));
        Assert.Equal("lo\n", await Lab.MustRunAsync("ls", "/sys/class/net"));
        Assert.Equal("uid=0", (await Lab.MustRunAsync("id"))[..5]);

        var processes = (await Lab.MustRunAsync("ps", "-e", "-o", "comm=")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["dotnet", "ps"], processes);
    }

    [Fact]
    public async Task Lab_FilesOfTheMachine_AreHidden()
    {
        Assert.Equal("", await Lab.MustRunAsync("ls", "-A", "/root", "/home").ContinueWith(t => t.Result.Replace("/root:", "").Replace("/home:", "").Trim()));
        Assert.NotEqual(0, (await Lab.RunAsync("cat", "/etc/shadow")).ExitCode);
        Assert.DoesNotContain("\nnameserver", "\n" + await Lab.MustRunAsync("cat", "/etc/resolv.conf"), StringComparison.Ordinal);
        Assert.NotEqual(0, (await Lab.RunAsync("ls", Lab.Folders.Runtime)).ExitCode);
        Assert.Equal("agent.sock\n", await Lab.MustRunAsync("ls", "-A", "/run/netlab"));
    }

    [Theory]
    [InlineData("touch", "/usr/x")]
    [InlineData("touch", "/netlab/agent/x")]
    [InlineData("mount", "-o", "remount,rw", "/usr")]
    [InlineData("umount", "/root")]
    [InlineData("umount", "/home")]
    [InlineData("umount", "/etc")]
    [InlineData("umount", "/run/netlab")]
    [InlineData("umount", "-l", "/")]
    [InlineData("mknod", "/tmp/disk", "b", "254", "0")]
    [InlineData("sysctl", "-w", "kernel.panic=1")]
    [InlineData("nsenter", "--target", "1", "--user", "true")]
    [InlineData("insmod", "/dev/null")]
    public async Task LabRoot_TriesToLeave_Refused(params string[] command) => Assert.NotEqual(0, (await Lab.RunAsync(command)).ExitCode);

    [Fact]
    public async Task LabRoot_UnmountsProc_SeesNothingOfTheMachineBelow()
    {
        var below = await Lab.MustRunAsync("unshare", "--mount", "sh", "-c", "umount -R /proc /sys; ls -d /proc/[0-9]* | wc -l; ls /sys/class/net");

        var lines = below.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(int.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture), 0, 8);
        Assert.Equal(["lo"], lines[1..]);
    }

    [Fact]
    public async Task LabRoot_RaisesItsLimit_TheOuterOneStillHolds()
    {
        var made = await Lab.RunAsync("sh", "-c", "echo 100000 >/proc/sys/user/max_net_namespaces; i=0; while [ $i -lt 600 ] && ip netns add n$i 2>/tmp/error; do i=$((i+1)); done; echo $i; cat /tmp/error; ip -all netns delete");

        var lines = made.Output.Split('\n');
        Assert.InRange(int.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture), 500, 512);
        Assert.Contains("No space left on device", made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agent_OpenFiles_NoneOfTheMachine()
    {
        var open = await Lab.MustRunAsync("sh", "-c", "readlink /proc/1/fd/*");

        var log = Lab.Folders.LabLog(Lab.Name);
        Assert.All(
            open.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(f => f.StartsWith('/') && f != log),
            file => Assert.Matches("^/(dev|netlab|proc|run|memfd:|sys)", file));
    }

    [Fact]
    public async Task Orphan_OfATool_IsReapedByTheAgent()
    {
        var orphan = (await Lab.MustRunAsync("sh", "-c", "setsid sleep 0.1 >/dev/null 2>&1 & echo $!")).Trim();

        // tail looks until the process is gone; a zombie would stay.
        await Lab.MustRunAsync("timeout", "10", "tail", "--sleep-interval=0.05", $"--pid={orphan}", "-f", "/dev/null");
    }

    [Fact]
    public async Task Etc_IsTheLabsOwn()
    {
        var before = await File.ReadAllTextAsync("/etc/hosts");

        await Lab.MustRunAsync("sh", "-c", "echo '192.168.1.11 db' >>/etc/hosts; mkdir -p /etc/netns/red; echo net.ipv4.ip_forward=1 >>/etc/sysctl.conf");

        Assert.Equal("192.168.1.11    db\n", await Lab.MustRunAsync("getent", "hosts", "db"));
        Assert.Equal(before, await File.ReadAllTextAsync("/etc/hosts"));
    }

    [Fact]
    public void Socket_InAFolderThatOthersCannotPass()
    {
        var mode = File.GetUnixFileMode(Lab.Folders.Labs);

        Assert.Equal(UnixFileMode.None, mode & (UnixFileMode.OtherExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite));
    }

    [Fact]
    public async Task Socket_OtherUser_CannotConnect()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root, to become another user");

        var result = await Tool.RunAsync(["setpriv", "--reuid", "1234", "--regid", "1234", "--clear-groups", "ls", Lab.Socket]);

        Assert.Contains("Permission denied", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoLabs_DoNotSeeEachOther()
    {
        await using var other = await TestLab.StartAsync("other");
        await Lab.MustRunAsync("ip", "netns", "add", "mine");

        Assert.Equal("", await other.MustRunAsync("ip", "netns"));
        Assert.NotEqual(Lab.Record.Process, other.Record.Process);
        await Lab.MustRunAsync("ip", "netns", "delete", "mine");
    }
}
