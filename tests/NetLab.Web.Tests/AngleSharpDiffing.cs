using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace NetLab.Web.Tests;

/// <summary>bUnit asks for a version of AngleSharp.Diffing that the registry lacks; the one that it has serves as well.</summary>
internal static class AngleSharpDiffing
{
    [ModuleInitializer]
    internal static void Resolve() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "resolved", "AngleSharp.Diffing.dll"))
            : null;
}
