using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace CostOptimizer.Aws.Tests.Support;

/// <summary>Buckets over HTTP on loopback: puts, gets and lists objects, one a page, for whoever signs as AWS asks.</summary>
internal sealed class S3Double : IDisposable
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static readonly XNamespace Names = "http://s3.amazonaws.com/doc/2006-03-01/";

    private readonly HttpListener _listener = new();

    public S3Double()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>By path, bucket first.</summary>
    public ConcurrentDictionary<string, (byte[] Content, string? MediaType)> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Requests whose signature is that of <see cref="SecretKey"/>, as method and path.</summary>
    public ConcurrentQueue<string> Signed { get; } = new();

    /// <summary>Requests with another signature, or none: they are refused.</summary>
    public ConcurrentQueue<string> Unsigned { get; } = new();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body, CancellationToken.None);
                Answer(context, body.ToArray());
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private void Answer(HttpListenerContext context, byte[] body)
    {
        var (request, response) = (context.Request, context.Response);
        var (path, what) = (request.Url!.AbsolutePath, $"{request.HttpMethod} {request.Url.AbsolutePath}");
        if (!IsSigned(request))
        {
            Unsigned.Enqueue(what);
            Write(response, HttpStatusCode.Forbidden, "application/xml", Encoding.UTF8.GetBytes("<Error><Code>SignatureDoesNotMatch</Code><Message>No.</Message></Error>"));
            return;
        }

        Signed.Enqueue(what);
        if (request.HttpMethod == "PUT")
        {
            Objects[path] = (IsChunked(request) ? Unchunked(body) : body, request.ContentType);
        }
        else if (request.QueryString["list-type"] == "2")
        {
            Write(response, HttpStatusCode.OK, "application/xml", List(path.Trim('/'), request.QueryString["prefix"] ?? "", request.QueryString["continuation-token"]));
        }
        else if (Objects.TryGetValue(path, out var found))
        {
            Write(response, HttpStatusCode.OK, found.MediaType ?? "binary/octet-stream", found.Content);
        }
        else
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
        }
    }

    private static void Write(HttpListenerResponse response, HttpStatusCode status, string type, byte[] content)
    {
        (response.StatusCode, response.ContentType, response.ContentLength64) = ((int)status, type, content.Length);
        response.OutputStream.Write(content);
    }

    /// <param name="after">Key of the page before; null for the first.</param>
    private byte[] List(string bucket, string prefix, string? after)
    {
        string[] keys =
        [
            .. Objects.Keys
                .Where(path => path.StartsWith($"/{bucket}/{prefix}", StringComparison.Ordinal))
                .Select(path => path[(bucket.Length + 2)..])
                .Order(StringComparer.Ordinal)
                .Where(key => after is null || string.CompareOrdinal(key, after) > 0),
        ];
        return Encoding.UTF8.GetBytes(new XElement(
            Names + "ListBucketResult",
            new XElement(Names + "IsTruncated", keys.Length > 1),
            keys.Length > 1 ? new XElement(Names + "NextContinuationToken", keys[0]) : null,
            keys.Take(1).Select(key => new XElement(
                Names + "Contents",
                new XElement(Names + "Key", key),
                new XElement(Names + "LastModified", "2026-03-10T00:00:00.000Z"),
                new XElement(Names + "Size", Objects[$"/{bucket}/{key}"].Content.Length)))).ToString());
    }

    /// <summary>Signature Version 4 from AWS's description of it; S3 encodes a path once.</summary>
    private static bool IsSigned(HttpListenerRequest request)
    {
        var parts = (request.Headers["Authorization"] ?? "").Replace("AWS4-HMAC-SHA256 ", "", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        if (!parts.TryGetValue("Credential", out var credential) || credential.Split('/', 2) is not [AccessKey, var scope])
        {
            return false;
        }

        var query = request.Url!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=");
        var headers = parts["SignedHeaders"].Split(';').Select(name => $"{name}:{(name == "host" ? request.UserHostName : request.Headers[name])?.Trim()}\n");
        var canonical = string.Join(
            '\n',
            request.HttpMethod,
            request.Url.AbsolutePath,
            string.Join('&', query.Order(StringComparer.Ordinal)),
            string.Concat(headers),
            parts["SignedHeaders"],
            request.Headers["x-amz-content-sha256"]);
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), (one, step) => HMACSHA256.HashData(one, Encoding.UTF8.GetBytes(step)));
        return parts["Signature"] == Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private static bool IsChunked(HttpListenerRequest request) => (request.Headers["x-amz-content-sha256"] ?? "").StartsWith("STREAMING-", StringComparison.Ordinal);

    /// <summary>Chunks, each behind its length in hexadecimal digits and perhaps its signature, until one is empty.</summary>
    private static byte[] Unchunked(byte[] body)
    {
        var content = new MemoryStream();
        for (var at = 0; ;)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8) + at;
            var length = int.Parse(Encoding.ASCII.GetString(body, at, end - at).Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return content.ToArray();
            }

            content.Write(body, end + 2, length);
            at = end + 2 + length + 2;
        }
    }
}
