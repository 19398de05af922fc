using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;

namespace CostOptimizer.Notifications.Tests.Support;

/// <summary>What goes wrong with one request.</summary>
internal enum SlackFault
{
    None,

    /// <summary>429 with Retry-After of two minutes; nothing is kept.</summary>
    TooMany,

    /// <summary>503; nothing is kept.</summary>
    Down,

    /// <summary><c>ok</c> is false; nothing is kept.</summary>
    NotOk,

    /// <summary>The connection breaks before anything is kept.</summary>
    DropAndLose,

    /// <summary>The connection breaks after the message was kept: the sender cannot know.</summary>
    DropAndKeep,
}

/// <summary>A Slack on loopback: a webhook at <c>/hook</c>, and the methods that the bot calls below <c>/api/</c>.</summary>
internal sealed class SlackDouble : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, SlackFault> _faultOf;
    private readonly Task _serving;
    private int _requests;
    private int _messages;
    private readonly DateTimeOffset _startUtc;

    /// <param name="faultOf">By the number of the message or update that is sent, from 0.</param>
    /// <param name="startUtc">When the first message came, a second later the next; now when null.</param>
    public SlackDouble(Func<int, SlackFault>? faultOf = null, DateTime? startUtc = null)
    {
        _startUtc = startUtc ?? TimeProvider.System.GetUtcNow();
        _faultOf = faultOf ?? (_ => SlackFault.None);
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>Messages in the order of coming, with the method that brought them.</summary>
    public ConcurrentQueue<(string Method, string Ts, JsonElement Body)> Messages { get; } = [];

    public ConcurrentQueue<string?> Authorizations { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                await AnswerAsync(context);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Closed, or the sender has gone.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var (body, method) = (await reader.ReadToEndAsync(CancellationToken.None), context.Request.Url!.AbsolutePath.Split('/')[^1]);
        Authorizations.Enqueue(context.Request.Headers["Authorization"]);
        if (method is "conversations.history" or "conversations.replies")
        {
            await WriteAsync(context, 200, HistoryOf(HttpUtility.ParseQueryString(body)));
            return;
        }

        var fault = _faultOf(Interlocked.Increment(ref _requests) - 1);
        var ts = fault is SlackFault.None or SlackFault.DropAndKeep ? Keep(method, body) : "";
        switch (fault)
        {
            case SlackFault.TooMany:
                context.Response.Headers["Retry-After"] = "120";
                await WriteAsync(context, 429, "");
                break;
            case SlackFault.Down:
                await WriteAsync(context, 503, "busy");
                break;
            case SlackFault.NotOk:
                await WriteAsync(context, 200, method == "hook" ? "channel_is_archived" : """{"ok":false,"error":"channel_not_found"}""");
                break;
            case SlackFault.DropAndLose or SlackFault.DropAndKeep:
                context.Response.Abort();
                break;
            default:
                await WriteAsync(context, 200, method == "hook" ? "ok" : $$"""{"ok":true,"ts":"{{ts}}"}""");
                break;
        }
    }

    /// <summary>What others write in a channel, each with some kilobytes of it.</summary>
    public void Chat(string channel, int messages, int characters)
    {
        var text = new string('x', characters);
        for (var index = 0; index < messages; index++)
        {
            Keep("chat.postMessage", JsonSerializer.Serialize(new { channel, text, metadata = new { event_type = "chat", event_payload = new { } } }));
        }
    }

    private string Keep(string method, string body)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{_startUtc.ToUnixTimeSeconds() + Interlocked.Increment(ref _messages)}.000100");
        Messages.Enqueue((method, ts, JsonElement.Parse(body)));
        return ts;
    }

    /// <summary>Pages forward from the oldest, as Slack does when that is all it is told.</summary>
    private string HistoryOf(System.Collections.Specialized.NameValueCollection question)
    {
        var (oldest, limit) = (long.Parse(question["oldest"] ?? "0", CultureInfo.InvariantCulture), int.Parse(question["limit"]!, CultureInfo.InvariantCulture));
        var skipped = int.Parse(question["cursor"] ?? "0", CultureInfo.InvariantCulture);
        var all = Messages
            .Where(message => message.Method == "chat.postMessage" && message.Body.GetProperty("channel").GetString() == question["channel"])
            .Where(message => long.Parse(message.Ts.Split('.')[0], CultureInfo.InvariantCulture) > oldest)
            .ToArray();
        if (question["oldest"] is null)
        {
            Array.Reverse(all);
        }

        return JsonSerializer.Serialize(new
        {
            ok = true,
            messages = all.Skip(skipped).Take(limit).Select(message => new { ts = message.Ts, text = message.Body.GetProperty("text"), metadata = message.Body.GetProperty("metadata") }),
            response_metadata = new { next_cursor = skipped + limit < all.Length ? (skipped + limit).ToString(CultureInfo.InvariantCulture) : "" },
        });
    }

    private static async Task WriteAsync(HttpListenerContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body), CancellationToken.None);
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
