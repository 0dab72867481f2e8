using System.Net;
using System.Net.Sockets;

namespace Kgc.QualityDesk.Web.Limits;

/// <summary>The network that a caller comes from: one customer of a provider, not one of their many addresses.</summary>
public static class Network
{
    private const int BytesOfV4 = 3;
    private const int BytesOfV6 = 6;

    /// <summary>192.0.2.17 → 192.0.2.0/24, 2001:db8:1:2::3 → 2001:db8:1::/48.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var kept = plain.AddressFamily == AddressFamily.InterNetwork ? BytesOfV4 : BytesOfV6;
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
