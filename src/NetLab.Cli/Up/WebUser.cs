using System.Globalization;
using NetLab.Contracts.Labs;

namespace NetLab.Cli.Up;

/// <summary>As whom the web process runs: where root starts it, a user of its own without any rights; else who we are.</summary>
internal sealed class WebUser
{
    private static readonly string Id = Identities.Web.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether it is another user than ours.</summary>
    public bool IsOther { get; } = Environment.IsPrivilegedProcess;

    /// <summary>Options of setpriv(1) that become that user.</summary>
    public IReadOnlyList<string> Options => IsOther ? ["--reuid", Id, "--regid", Id, "--clear-groups", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"] : [];

    /// <summary>Whether a command succeeds as that user.</summary>
    public async Task<bool> TryAsync(params string[] command) => (await Run.TryAsync(["setpriv", .. Options, .. command])).Succeeded;

    /// <summary>Makes a folder that only that user can use.</summary>
    public Task MakeFolderAsync(string folder)
    {
        string[] owner = IsOther ? ["--owner", Id, "--group", Id] : [];
        return Run.MustAsync(["install", "--directory", "--mode=0700", .. owner, folder]);
    }
}
