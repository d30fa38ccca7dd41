using System.Security.Cryptography;
using System.Text;
using NetLab.Contracts.Labs;

namespace NetLab.Web.Security;

/// <summary>One-time sign-in tokens: netlab up and netlab url leave the SHA-256 of each as a file's name; whoever takes the file away has used it.</summary>
public sealed class SignInTokens(RuntimeFolders folders, TimeProvider clock)
{
    /// <summary>A link that nobody followed does not stay good for ever.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private const int MaxLength = 256;

    /// <summary>True for one caller only. What is compared is a hash, so the time it takes tells nothing about the token.</summary>
    public bool TryUse(string? token)
    {
        if (token is not { Length: > 0 and <= MaxLength })
        {
            return false;
        }

        var file = Path.Combine(folders.SignIn, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))));
        var taken = $"{file}.{Guid.NewGuid():N}";
        try
        {
            // rename(2) has one winner; unlink(2) through File.Delete would let every caller believe it.
            File.Move(file, taken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }

        var made = File.GetLastWriteTimeUtc(taken);
        File.Delete(taken);
        return clock.GetUtcNow() - made < Lifetime;
    }
}
