namespace NetLab.Web.Lessons;

/// <summary>How a step stands.</summary>
public enum StepStatus
{
    /// <summary>Not done yet.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Done, but something that it made is broken again.</summary>
    Broken,
}
