using System.Net;
using System.Text;
using Amazon.Runtime;

namespace AwsSdk.Tests.Fixtures;

/// <summary>Answers what it is told to, in order, and keeps what it was asked. The last answer repeats.</summary>
internal sealed class StubAws : HttpClientFactory
{
    private readonly List<Func<StubRequest, HttpResponseMessage>> _answers = [];

    public List<StubRequest> Requests { get; } = [];

    public StubRequest Request => Assert.Single(Requests);

    public StubAws Xml(string body, HttpStatusCode status = HttpStatusCode.OK) => Body(body, "text/xml", status);

    public StubAws Json(
        string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        Body(body, "application/x-amz-json-1.1", status, headers);

    public StubAws Body(
        string body, string contentType, HttpStatusCode status, params (string Name, string Value)[] headers) =>
        Answer(_ =>
        {
            var response = new HttpResponseMessage(status)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
            };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        });

    public StubAws Answer(Func<StubRequest, HttpResponseMessage> answer)
    {
        _answers.Add(answer);
        return this;
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(StubAws stub) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var seen = new StubRequest(request.Method.Method, request.RequestUri!, HeadersOf(request), body);
            stub.Requests.Add(seen);
            var answer = stub._answers[Math.Min(stub.Requests.Count, stub._answers.Count) - 1](seen);
            answer.RequestMessage = request;
            return answer;
        }

        private static Dictionary<string, string> HeadersOf(HttpRequestMessage request) =>
            request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(
                    header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
    }
}
