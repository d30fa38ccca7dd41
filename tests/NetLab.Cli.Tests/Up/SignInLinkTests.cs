using System.Security.Cryptography;
using System.Text;
using NetLab.Cli.Up;
using NetLab.Testing;

namespace NetLab.Cli.Tests.Up;

public sealed class SignInLinkTests : IDisposable
{
    private readonly TestFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void Make_LeavesTheHashOfTheTokenOnly()
    {
        Directory.CreateDirectory(_folders.Runtime.SignIn);

        var link = SignInLink.Make(_folders.Runtime, new Uri("http://127.0.0.1:8080/"));

        var token = link.Query["?token=".Length..];
        var file = Assert.Single(Directory.EnumerateFiles(_folders.Runtime.SignIn));
        Assert.Equal(64, token.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))), Path.GetFileName(file));
        Assert.Equal(0, new FileInfo(file).Length);
    }
}
