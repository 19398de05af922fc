namespace AwsSdk.Tests.Fixtures;

/// <summary>A request as it would have left the machine.</summary>
internal sealed record StubRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The form of the body, decoded and in order of names.</summary>
    public string Form => string.Join(
        "\n", Body.Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));

    /// <summary><c>date/region/service/aws4_request</c> of the signature.</summary>
    public string Scope
    {
        get
        {
            var authorization = Headers["Authorization"];
            var start = authorization.IndexOf('/', StringComparison.Ordinal) + 1;
            return authorization[start..authorization.IndexOf(',', StringComparison.Ordinal)];
        }
    }
}
