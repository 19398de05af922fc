using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CostOptimizer.Notifications.Tests.Support;

/// <summary>A relay on loopback with mailboxes that hold each Message-ID once, as mail stores do, and with faults to order.</summary>
internal sealed class SmtpDouble : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, SmtpFault> _faultOf;
    private readonly Task _serving;
    private int _connections;

    /// <param name="faultOf">By the number of the connection, from 0.</param>
    public SmtpDouble(Func<int, SmtpFault>? faultOf = null)
    {
        _faultOf = faultOf ?? (_ => SmtpFault.None);
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>For TLS; none is offered without it.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether TLS begins with the first byte.</summary>
    public bool IsTlsFirst { get; init; }

    /// <summary>Called once a message is taken that is never answered.</summary>
    public Action OnSilence { get; set; } = () => { };

    /// <summary>Messages by recipient and Message-ID, as they came, dots undone.</summary>
    public ConcurrentDictionary<(string To, string Id), string> Mailbox { get; } = new();

    /// <summary>How often each message got into a mailbox, repeats included.</summary>
    public ConcurrentDictionary<(string To, string Id), int> Received { get; } = new();

    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>Self-signed, for <c>localhost</c>.</summary>
    public static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }

    public async ValueTask DisposeAsync()
    {
        // Not before it has stopped to accept: a listener that is gone refuses with another exception.
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = TalkAsync(client, _faultOf(Interlocked.Increment(ref _connections) - 1));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client, SmtpFault fault)
    {
        using (client)
        {
            try
            {
                await TalkAsync(client.GetStream(), fault);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The other side hung up, or did not trust us.
            }
        }
    }

    private async Task TalkAsync(Stream stream, SmtpFault fault)
    {
        var isSecure = IsTlsFirst;
        var line = isSecure ? await SecureAsync(stream) : new Lines(stream);
        if (fault == SmtpFault.Busy)
        {
            await line.SayAsync("421 too busy");
            return;
        }

        await line.SayAsync("220 double ESMTP");
        var to = "";
        while (await line.ReadAsync(_stop.Token) is { } command)
        {
            Commands.Enqueue(command);
            switch (command.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await line.SayAsync(Certificate is null || isSecure ? "250-double\r\n250 AUTH PLAIN LOGIN" : "250-double\r\n250 STARTTLS");
                    break;
                case "STARTTLS":
                    await line.SayAsync("220 go ahead");
                    line = await SecureAsync(stream);
                    isSecure = true;
                    break;
                case "AUTH":
                    await line.SayAsync(command.EndsWith(Convert.ToBase64String("\0user\0right"u8), StringComparison.Ordinal) ? "235 welcome" : "535 no");
                    break;
                case "RCPT":
                    to = command.Split('<', '>')[1];
                    await line.SayAsync(fault switch { SmtpFault.RecipientLater => "450 busy", SmtpFault.RecipientNever => "550 no such mailbox", _ => "250 ok" });
                    break;
                case "DATA":
                    await line.SayAsync("354 go ahead");
                    if (!await TakeAsync(line, to, fault))
                    {
                        return;
                    }

                    break;
                case "QUIT":
                    await line.SayAsync("221 bye");
                    return;
                default:
                    await line.SayAsync("250 ok");
                    break;
            }
        }
    }

    /// <returns>False when the connection ends.</returns>
    private async Task<bool> TakeAsync(Lines line, string to, SmtpFault fault)
    {
        var message = new StringBuilder();
        while (await line.ReadAsync(_stop.Token) is { } text && text != ".")
        {
            message.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
        }

        if (fault is SmtpFault.None or SmtpFault.DropAndKeep or SmtpFault.Silence)
        {
            var id = message.ToString().Split("Message-ID: ")[1].Split("\r\n")[0];
            Mailbox[(to, id)] = message.ToString();
            Received.AddOrUpdate((to, id), 1, (_, times) => times + 1);
        }

        switch (fault)
        {
            case SmtpFault.DropAndKeep or SmtpFault.DropAndLose:
                return false;
            case SmtpFault.Silence:
                OnSilence();
                await line.ReadAsync(_stop.Token);
                return false;
            case SmtpFault.MessageLater:
                await line.SayAsync("451 later");
                return true;
            case SmtpFault.MessageNever:
                await line.SayAsync("554 never");
                return true;
            default:
                await line.SayAsync("250 taken");
                return true;
        }
    }

    private async Task<Lines> SecureAsync(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _stop.Token);
        return new Lines(secure);
    }

    private sealed class Lines(Stream stream)
    {
        private readonly StreamReader _reader = new(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, bufferSize: 1, leaveOpen: true);

        public Task SayAsync(string reply) => stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), CancellationToken.None).AsTask();

        public ValueTask<string?> ReadAsync(CancellationToken cancellationToken) => _reader.ReadLineAsync(cancellationToken);
    }
}
