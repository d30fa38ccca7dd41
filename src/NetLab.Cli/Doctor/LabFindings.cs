using NetLab.Cli.Labs;
using NetLab.Client;
using NetLab.Contracts;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Cli.Doctor;

/// <summary>What only a lab can tell: one is started, asked and ended.</summary>
internal static class LabFindings
{
    /// <summary>What each kind of interface is wanted for; its kernel module has the same name.</summary>
    private static readonly (string Kind, string For)[] Kinds =
    [
        ("veth", "virtual cables"), ("bridge", "virtual switches"), ("macvlan", "lessons on containers"), ("vxlan", "lessons on clusters"),
        ("vlan", "VLANs"), ("dummy", "dummy interfaces"), ("ipvlan", "ipvlan"), ("vrf", "VRFs"), ("wireguard", "WireGuard"),
    ];

    /// <summary>The kinds without which there is no lesson.</summary>
    private static readonly string[] Essential = ["veth", "bridge"];

    public static async Task<IReadOnlyList<Finding>> AllAsync(CancellationToken cancel)
    {
        var parent = Directory.CreateTempSubdirectory("netlab-doctor-");
        try
        {
            var folders = new RuntimeFolders(Path.Combine(parent.FullName, "run"), Path.Combine(parent.FullName, "state"));
            var launcher = new ProcessLauncher(folders, AgentProgram.Find());
            var lab = await launcher.StartAsync("doctor", LabOrigin.CommandLine, cancel);
            try
            {
                return await AskAsync(lab, folders, cancel);
            }
            finally
            {
                await launcher.StopAsync(lab.Name, CancellationToken.None);
            }
        }
        catch (ProblemException e)
        {
            return [new Finding("labs", Verdict.Missing, e.Problem.Text, e.Problem.Data.GetValueOrDefault("remedy", ""))];
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Finding>> AskAsync(LabRecord lab, RuntimeFolders folders, CancellationToken cancel)
    {
        await using var session = await LabSession.OpenAsync(folders, lab.Name, cancel);
        var host = session.Info!;
        var findings = new List<Finding> { new("labs", Verdict.Ok, $"started and answered, with {host.UserIds} user ids") };
        foreach (var (kind, use) in Kinds)
        {
            findings.Add(host.LinkKinds.Contains(kind)
                ? new Finding(kind, Verdict.Ok, use)
                : new Finding(kind, Essential.Contains(kind) ? Verdict.Missing : Verdict.Limited, $"this kernel has no {kind}: no {use}", $"as root: modprobe {kind}"));
        }

        findings.Add(await RunsAsync(session, "iptables", ["iptables", "-t", "nat", "-L", "-n"], "NAT", "as root: modprobe nf_tables nf_nat", cancel));
        findings.Add(await RunsAsync(session, "nft", ["nft", "list", "ruleset"], "nftables", "as root: modprobe nf_tables", cancel));
        return findings;
    }

    private static async Task<Finding> RunsAsync(HostSession session, string what, string[] command, string use, string remedy, CancellationToken cancel)
    {
        try
        {
            var run = await session.StartAsync(new CommandRequest(Guid.NewGuid(), "", command.ToEquatableList(), Origin.CommandLine), cancel);
            var said = "";
            await foreach (var output in run.ReadAsync(cancel))
            {
                said = output.IsError ? output.Text.Trim() : said;
            }

            return (await run.Exit).ExitCode == 0 ? new Finding(what, Verdict.Ok, use) : new Finding(what, Verdict.Limited, $"no {use}: {said}", remedy);
        }
        catch (ProblemException e)
        {
            return new Finding(what, Verdict.Limited, e.Problem.Text, e.Problem.Data.GetValueOrDefault("remedy", ""));
        }
    }
}
