using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace AwsSdk.Protocols;

/// <summary>
/// Follows tokens from page to page until one is missing or empty. An empty page with a token is not the end; a token
/// that comes back unchanged is an error, since it would never end.
/// </summary>
public abstract class TokenPaginator<TRequest, TResponse>(
    Func<TRequest, CancellationToken, Task<TResponse>> call,
    TRequest request,
    Func<TRequest, string> startToken,
    Action<TRequest, string> setToken,
    Func<TResponse, string> nextToken) : IPaginator<TResponse>
{
    private int _started;

    /// <summary>Every page, as it comes.</summary>
    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    /// <exception cref="InvalidOperationException">The pages have been read before.</exception>
    /// <exception cref="AmazonClientException">The service repeats a token.</exception>
    async IAsyncEnumerable<TResponse> IPaginator<TResponse>.PaginateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) != 0)
        {
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused.");
        }

        var token = startToken(request);
        string next;
        do
        {
            setToken(request, token);
            var response = await call(request, cancellationToken).ConfigureAwait(false);
            next = nextToken(response);
            if (!string.IsNullOrEmpty(next) && next == token)
            {
                throw new AmazonClientException(
                    $"{typeof(TRequest).Name}: the service answered the token it was given, '{next}'.");
            }

            yield return response;
            token = next;
        }
        while (!string.IsNullOrEmpty(next));
    }
}
