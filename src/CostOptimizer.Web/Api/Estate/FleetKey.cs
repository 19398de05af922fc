using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Web.Api.Estate;

/// <summary>A fleet's name in addresses: fleet ids hold slashes and untrusted text, this is sixteen hexadecimal digits.</summary>
internal static class FleetKey
{
    private const int Length = 16;

    public static string Of(FleetId fleet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fleet.Value)))[..Length];
}
