using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CostOptimizer.Web.Access.Proxies;

/// <summary>Lets in whom the load balancer has signed in.</summary>
internal sealed class AlbHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessOptions access, AlbToken token)
    : ProxyHandler(options, logger, encoder, access)
{
    public static bool IsGiven(HttpRequest request, AlbOptions options) =>
        options.LoadBalancerArn is not null && request.Headers.ContainsKey(AlbToken.Header);

    protected override async Task<Claimed?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Request.Headers[AlbToken.Header] is [{ } one] ? await token.ReadAsync(one, cancellationToken) : null;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Logger.LoadBalancerKeyNotFetched(exception);
            return null;
        }
    }
}
