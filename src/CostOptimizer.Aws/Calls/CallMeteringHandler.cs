namespace CostOptimizer.Aws.Calls;

/// <summary>
/// Sees every request that leaves, retries included, whichever packages make the clients: the SDK's own events tell of
/// a call once, not of its attempts.
/// </summary>
internal sealed class CallMeteringHandler(ApiCallMeter meter, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = AwsCall.Current;
        if (call is not null)
        {
            meter.Count(call);
            call.Host = request.RequestUri?.Authority;
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (call is not null)
        {
            call.ServerTime = response.Headers.Date;
            call.Status = response.StatusCode;
            call.ContentType = response.Content.Headers.ContentType?.MediaType;
        }

        return response;
    }
}
