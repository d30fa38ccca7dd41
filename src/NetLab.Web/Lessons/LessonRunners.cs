using System.Runtime.CompilerServices;
using NetLab.Client;
using NetLab.Lessons;

namespace NetLab.Web.Lessons;

/// <summary>The lesson of each lab. A runner lives as long as its lab's session.</summary>
public sealed class LessonRunners(LessonCatalog catalog, LessonProgressStore store)
{
    private readonly ConditionalWeakTable<IHostSession, LessonRunner> _runners = [];

    /// <summary>The lab's lesson; made when it is first asked for.</summary>
    public LessonRunner For(IHostSession host) => _runners.GetValue(host, session => new LessonRunner(session, catalog, store));
}
