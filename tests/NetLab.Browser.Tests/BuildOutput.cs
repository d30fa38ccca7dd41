namespace NetLab.Browser.Tests;

/// <summary>Where the build put the programs that the tests start.</summary>
internal static class BuildOutput
{
    /// <summary>The assembly of a project under src/, of the same configuration and framework as this one.</summary>
    public static string Of(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var root = here.Parent.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(root.FullName, "src", project, "bin", configuration, framework, $"{project}.dll");
    }
}
