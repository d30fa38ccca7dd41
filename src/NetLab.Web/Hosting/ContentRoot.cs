namespace NetLab.Web.Hosting;

/// <summary>The folder with appsettings.json and wwwroot, wherever the process was started from.</summary>
public static class ContentRoot
{
    /// <summary>A published build carries both beside its program; a build in the repository has them at the repository's top.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "appsettings.json")) && Directory.Exists(Path.Combine(folder.FullName, "wwwroot")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
