using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CostOptimizer.Simulator.Hashing;

namespace CostOptimizer.Simulator.Serving;

/// <summary>Paging tokens: a position, sealed to the account, region and request that asked for the first page.</summary>
internal static class Paging
{
    public static Page<T> Take<T>(AwsCall call, IReadOnlyList<T> all, string? token, int size)
    {
        var start = Position(call, token);
        var end = Math.Min(all.Count, start + size);
        return new Page<T>(
            [.. all.Take(new Range(Math.Min(start, all.Count), end))],
            end < all.Count ? Token(call, end) : null);
    }

    public static string Token(AwsCall call, int position) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{position}:{Seal(call)}")));

    /// <returns>Where the page starts; 0 without a token.</returns>
    /// <exception cref="AwsErrorException">The token is not one that this request was given.</exception>
    public static int Position(AwsCall call, string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return 0;
        }

        return Base64Url.IsValid(token)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split(':') is [var position, var seal]
            && seal == Seal(call)
            && int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                ? start
                : throw new AwsErrorException(call.Service.BadToken, "The pagination token is not valid for this request.");
    }

    private static string Seal(AwsCall call) => StableId.Hex(
        16, call.Service.SigningName, call.Operation, call.Account.Id, call.Region, call.Input.Fingerprint);
}
