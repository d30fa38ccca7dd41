using NetLab.Contracts.Labs;

namespace NetLab.Testing;

/// <summary>Runtime and state folders of one test.</summary>
public sealed class TestFolders : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("netlab-test-");

    /// <summary>New ones, below the temporary folder.</summary>
    public TestFolders() => Runtime = new RuntimeFolders(Path.Combine(_parent.FullName, "run"), Path.Combine(_parent.FullName, "state"));

    /// <summary>The folders.</summary>
    public RuntimeFolders Runtime { get; }

    /// <summary>What both lie in.</summary>
    public string Parent => _parent.FullName;

    /// <summary>Removes them.</summary>
    public void Dispose() => _parent.Delete(recursive: true);
}
