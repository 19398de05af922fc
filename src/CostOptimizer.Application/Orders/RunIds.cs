using System.Globalization;
using System.Security.Cryptography;

namespace CostOptimizer.Application.Orders;

/// <summary>Makes run ids, which sort by start.</summary>
public static class RunIds
{
    /// <returns><c>yyyyMMddTHHmmssZ</c> and eight characters of chance.</returns>
    public static string New(TimeProvider clock) => string.Create(
        CultureInfo.InvariantCulture,
        $"{clock.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
}
