namespace NetLab.Web.Security;

/// <summary>How many pages may be open; "Circuits" in appsettings.json.</summary>
public sealed class CircuitLimits
{
    /// <summary>Of one sign-in.</summary>
    public int PerUser { get; init; } = 12;

    /// <summary>Together.</summary>
    public int Total { get; init; } = 300;
}
