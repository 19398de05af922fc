using System.Globalization;
using System.Text;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Hashing;

namespace CostOptimizer.Simulator.Signing;

/// <summary>
/// Issues and recognises role sessions without remembering them: the token carries account, session name and end,
/// and a keyed hash that only this estate's seed produces.
/// </summary>
internal sealed class SessionIssuer(SimulatedEstate estate)
{
    private readonly string _key = StableId.Hex(64, "session", estate.Seed.ToString(CultureInfo.InvariantCulture));

    public SessionCredentials Issue(SimulatedAccount account, string sessionName, DateTimeOffset expiration)
    {
        var seconds = expiration.ToUnixTimeSeconds();
        var claim = string.Create(CultureInfo.InvariantCulture, $"{account.Id}/{sessionName}/{seconds}");
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{claim}/{Seal(claim)}"));
        return new SessionCredentials(
            AccessKeyOf(claim), SecretOf(claim), token, DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

    /// <returns>The session, or null when the token is not one of ours or not of this key.</returns>
    public (SimulatedAccount Account, string SessionName, SessionCredentials Credentials)? Recognise(
        string accessKeyId, string token)
    {
        var buffer = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, buffer, out var length)
            || Encoding.UTF8.GetString(buffer, 0, length).Split('/') is not [var id, var name, var end, var seal]
            || seal != Seal($"{id}/{name}/{end}")
            || AccessKeyOf($"{id}/{name}/{end}") != accessKeyId
            || estate.Account(id) is not { } account)
        {
            return null;
        }

        var expiration = DateTimeOffset.FromUnixTimeSeconds(long.Parse(end, CultureInfo.InvariantCulture));
        return (account, name, new SessionCredentials(accessKeyId, SecretOf($"{id}/{name}/{end}"), token, expiration));
    }

    private string Seal(string claim) => StableId.Hex(32, _key, "seal", claim);

    private string AccessKeyOf(string claim) => "ASIA" + StableId.Letters(16, _key, "id", claim);

    private string SecretOf(string claim) => StableId.Hex(40, _key, "secret", claim);
}
