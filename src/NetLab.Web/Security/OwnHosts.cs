using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.HostFiltering;

namespace NetLab.Web.Security;

/// <summary>The names under which this server may be asked: the loopback names, AllowedHosts of the settings, and the address it listens on. Any other name may be a rebinding of DNS.</summary>
public static class OwnHosts
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddOwnHosts(this IServiceCollection services, IConfiguration settings) =>
        services.PostConfigure<HostFilteringOptions>(options =>
        {
            options.AllowEmptyHosts = false;
            options.AllowedHosts = [.. List(settings["AllowedHosts"], settings[WebHostDefaults.ServerUrlsKey])];
        });

    public static IEnumerable<string> List(string? allowedHosts, string? urls) =>
        Loopback
            .Concat(Parts(allowedHosts).Where(host => host != "*"))
            .Concat(Parts(urls).SelectMany(url => Listened(BindingAddress.Parse(url).Host)))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static string[] Parts(string? list) => list?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Every address of the machine where it listens on all.</summary>
    private static IEnumerable<string> Listened(string host) =>
        host is "*" or "+" or "0.0.0.0" or "[::]"
            ? NetworkInterface.GetAllNetworkInterfaces()
                .SelectMany(link => link.GetIPProperties().UnicastAddresses)
                .Select(unicast => Bracketed(unicast.Address))
                .Append(Dns.GetHostName())
            : [host];

    private static string Bracketed(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{new IPAddress(address.GetAddressBytes())}]" : $"{address}";
}
