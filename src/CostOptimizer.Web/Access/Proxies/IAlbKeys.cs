using System.Security.Cryptography;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>Public keys of load balancers.</summary>
internal interface IAlbKeys
{
    /// <param name="id">A UUID.</param>
    /// <returns>A key on the curve P-256; null when AWS knows none of that id.</returns>
    /// <exception cref="HttpRequestException">AWS was not reached.</exception>
    Task<ECDsa?> FindAsync(string id, CancellationToken cancellationToken);
}
