using System.Security.Cryptography;
using System.Text;
using NetLab.Contracts.Labs;

namespace NetLab.Cli.Up;

/// <summary>Links that sign in once: the token is in the link only, its SHA-256 is the name of a file that the web process deletes when the link is used.</summary>
internal static class SignInLink
{
    private const int TokenBytes = 32;

    public static Uri Make(RuntimeFolders folders, Uri page)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        using var file = File.Create(Path.Combine(folders.SignIn, hash));
        return new Uri(page, $"/signin?token={token}");
    }
}
