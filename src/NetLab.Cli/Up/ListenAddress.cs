using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using NetLab.Topology;

namespace NetLab.Cli.Up;

/// <summary>Where the page listens, and by which names it may be asked for.</summary>
internal static class ListenAddress
{
    /// <summary>Fails where the port cannot be had.</summary>
    public static void CheckFree(IPEndPoint listen)
    {
        try
        {
            using var socket = new TcpListener(listen);
            socket.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw new ProblemException(Problem.Of(
                ProblemCode.AlreadyExists,
                $"Port {listen.Port} of {listen.Address} is in use by another program. Take another one: ./netlab up --port {listen.Port + 1}; who has it: ss -ltnp 'sport = :{listen.Port}'",
                ("name", $"{listen}")));
        }
        catch (SocketException e)
        {
            throw new ProblemException(Problem.Of(ProblemCode.InvalidValue, $"The page cannot listen on {listen}: {e.Message}.", ("value", $"{listen}"), ("rule", e.Message)));
        }
    }

    /// <summary>What to type in a browser on this machine, or on another where it listens on all addresses.</summary>
    public static Uri Url(IPEndPoint listen) =>
        IsAny(listen) ? new Uri($"http://{Own().FirstOrDefault(IPAddress.Loopback)}:{listen.Port}/") : new Uri($"http://{listen}/");

    /// <summary>Host headers that the page answers: no others, against DNS rebinding.</summary>
    public static string AllowedHosts(IPEndPoint listen)
    {
        IEnumerable<IPAddress> addresses = IsAny(listen) ? Own() : [listen.Address];
        string[] names = IPAddress.IsLoopback(listen.Address) ? [] : [Dns.GetHostName()];
        return string.Join(';', [.. ((string[])["localhost", "127.0.0.1", "[::1]", .. addresses.Select(Host), .. names]).Distinct()]);
    }

    private static bool IsAny(IPEndPoint listen) => listen.Address.Equals(IPAddress.Any) || listen.Address.Equals(IPAddress.IPv6Any);

    private static string Host(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : $"{address}";

    /// <summary>IPv4 addresses of this machine that others may use.</summary>
    private static IEnumerable<IPAddress> Own() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(n => n.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork);
}
