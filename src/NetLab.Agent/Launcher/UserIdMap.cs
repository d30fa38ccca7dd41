using System.Diagnostics;
using NetLab.Agent.Launcher.Interop;
using NetLab.Contracts.Labs;

namespace NetLab.Agent.Launcher;

/// <summary>Which user ids a lab gets, and how they are written: user_namespaces(7), newuidmap(1).</summary>
internal sealed record UserIdMap(LabTier Tier, uint FirstUserId, uint FirstGroupId)
{
    private const string UidHelper = "/usr/bin/newuidmap";
    private const string GidHelper = "/usr/bin/newgidmap";

    public uint Count => Tier == LabTier.SingleUser ? 1 : Identities.RangeSize;

    /// <summary>The best that this user can have.</summary>
    /// <param name="taken">Ranges of the labs that run.</param>
    public static UserIdMap Choose(IEnumerable<uint> taken)
    {
        var uid = Native.geteuid();
        if (uid == 0 && AllIdsAreMapped())
        {
            var first = Enumerable.Range(0, Identities.MaxLabs).Select(slot => Identities.FirstLab + ((uint)slot * Identities.RangeSize)).Except(taken).First();
            return new UserIdMap(LabTier.Root, first, first);
        }

        return File.Exists(UidHelper) && File.Exists(GidHelper) && SubordinateRange("/etc/subuid", uid) is { } uids && SubordinateRange("/etc/subgid", uid) is { } gids
            ? new UserIdMap(LabTier.UserRange, uids, gids)
            : new UserIdMap(LabTier.SingleUser, uid, Native.getegid());
    }

    /// <summary>Writes the map of a process's user namespace, which has none yet.</summary>
    public async Task WriteAsync(int pid, CancellationToken cancel)
    {
        switch (Tier)
        {
            case LabTier.UserRange:
                await HelpAsync(UidHelper, pid, FirstUserId, cancel);
                await HelpAsync(GidHelper, pid, FirstGroupId, cancel);
                break;
            case LabTier.SingleUser:
                // Without rights over groups, the kernel takes a group map only from who has given setgroups(2) up.
                await File.WriteAllTextAsync($"/proc/{pid}/setgroups", "deny", cancel);
                goto default;
            default:
                await File.WriteAllTextAsync($"/proc/{pid}/uid_map", $"0 {FirstUserId} {Count}", cancel);
                await File.WriteAllTextAsync($"/proc/{pid}/gid_map", $"0 {FirstGroupId} {Count}", cancel);
                break;
        }
    }

    private async Task HelpAsync(string helper, int pid, uint first, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo(helper, [$"{pid}", "0", $"{first}", $"{Count}"]) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
        {
            throw new IOException($"{helper}: {error.Trim()}");
        }
    }

    /// <summary>Whether this is the machine's root, not that of some container, whose ids end earlier.</summary>
    private static bool AllIdsAreMapped() => File.ReadAllText("/proc/self/uid_map").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["0", "0", "4294967295"];

    /// <summary>First id of a line "user:first:count" that is ours and long enough.</summary>
    private static uint? SubordinateRange(string file, uint uid)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        return File.ReadLines(file)
            .Select(line => line.Split(':'))
            .Where(f => f.Length == 3 && (f[0] == Environment.UserName || f[0] == $"{uid}") && uint.TryParse(f[2], out var count) && count >= Identities.RangeSize)
            .Select(f => uint.TryParse(f[1], out var first) ? first : (uint?)null)
            .FirstOrDefault();
    }
}
