namespace NetLab.Topology;

/// <summary>The closed list of what can go wrong; each has a text in the page's languages.</summary>
public enum ProblemCode
{
    /// <summary>A name that the kernel or we refuse. Data: name, rule.</summary>
    InvalidName,

    /// <summary>An address, prefix or port without sense. Data: value, rule.</summary>
    InvalidValue,

    /// <summary>It is there already. Data: name.</summary>
    AlreadyExists,

    /// <summary>No such namespace, interface, address, route, rule. Data: name.</summary>
    NotFound,

    /// <summary>The kernel refused it. Data: operation, errno, and the kernel's own words where it gave some.</summary>
    KernelRefused,

    /// <summary>This kernel or machine lacks what it needs. Data: what, remedy.</summary>
    NotSupported,

    /// <summary>Not allowed here. Data: what.</summary>
    NotAllowed,

    /// <summary>A command line that cannot be read: an open quote, a pipe. Data: what, position.</summary>
    InvalidCommand,

    /// <summary>A tool that is not offered or not installed. Data: tool, nearest.</summary>
    UnknownTool,

    /// <summary>A limit of the lab is reached. Data: limit, value.</summary>
    LimitReached,

    /// <summary>It took too long and was stopped. Data: seconds.</summary>
    TimedOut,

    /// <summary>The lab's agent does not answer or has ended.</summary>
    AgentUnavailable,

    /// <summary>A defect of ours; the text says what was going on.</summary>
    Internal,
}
