using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace NetLab.Web.Security;

/// <summary>Bounds of what a browser can make the server keep.</summary>
public static class Circuits
{
    /// <summary>Bytes of one message from a browser: several pasted lines fit.</summary>
    private const int MaxMessageBytes = 256 * 1024;

    public static IServiceCollection AddCircuits(this IServiceCollection services, IConfiguration settings)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(Bound).AddHubOptions(hub => hub.MaximumReceiveMessageSize = MaxMessageBytes);
        services.AddSingleton(settings.GetSection("Circuits").Get<CircuitLimits>() ?? new CircuitLimits()).AddSingleton<CircuitCount>();
        services.AddScoped<CircuitAdmission>().AddScoped<CircuitHandler>(scope => scope.GetRequiredService<CircuitAdmission>());
        services.AddScoped<CircuitConnection>().AddScoped<CircuitHandler>(scope => scope.GetRequiredService<CircuitConnection>());
        return services;
    }

    private static void Bound(CircuitOptions options)
    {
        options.DisconnectedCircuitMaxRetained = 100;
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        options.MaxBufferedUnacknowledgedRenderBatches = 10;
        options.DetailedErrors = false;
    }
}
