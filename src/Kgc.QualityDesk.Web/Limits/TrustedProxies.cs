using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Kgc.QualityDesk.Web.Limits;

/// <summary>
/// Setting <c>Desk:TrustedProxies</c>: networks (<c>10.0.0.0/8</c>) or addresses, separated by commas, whose word about where a
/// request came from is believed. None by default: whoever connects is who asks.
/// </summary>
public static class TrustedProxies
{
    public const string Setting = "Desk:TrustedProxies";

    /// <exception cref="StartRefused">a part of the setting is neither a network nor an address</exception>
    public static IReadOnlyList<IPNetwork> Of(IConfiguration configuration)
    {
        var parts = (configuration[Setting] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wrong = parts.Where(part => Read(part) is null).ToList();
        return wrong.Count == 0
            ? [.. parts.Select(part => Read(part)!.Value)]
            : throw new StartRefused([.. wrong.Select(part => $"{Setting}: „{part}“ ist weder ein Netz (10.0.0.0/8) noch eine Adresse.")]);
    }

    public static IServiceCollection AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = Of(configuration);
        return services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = networks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            // From the last entry back, as long as each was written by somebody who is trusted.
            forwarded.ForwardLimit = null;
            foreach (var network in networks)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
    }

    private static IPNetwork? Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
