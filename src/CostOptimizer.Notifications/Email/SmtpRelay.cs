using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Presentation;

namespace CostOptimizer.Notifications.Email;

/// <summary>
/// Hands one message to the relay. A client of our own, because the framework's knows neither TLS from the first byte nor at
/// which step a connection broke: whether the relay may have the message already is what decides between "again" and "perhaps twice".
/// </summary>
internal sealed class SmtpRelay(SmtpOptions options, TimeProvider clock)
{
    private const int SignInRefused = 535;

    /// <summary>Whether the last byte of the message was sent and the relay has not answered it.</summary>
    private const string Unsure = "The relay may have taken the message and hung up before it said so. It is sent again under the same Message-ID, by which mail stores drop the second.";

    /// <param name="message">Lines end in CR LF; none of them is longer than 998 bytes.</param>
    public async Task<DeliveryOutcome> SendAsync(string to, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var isUnsure = false;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(options.Host, options.Port, patience.Token);
            await using var line = new SmtpLine(client.GetStream());
            await GreetAsync(line, patience.Token);
            await ExpectAsync(line.AskAsync($"MAIL FROM:<{options.From}>", patience.Token), $"the sender {options.From}");
            await ExpectAsync(line.AskAsync($"RCPT TO:<{to}>", patience.Token), $"the recipient {to}");
            await ExpectAsync(line.AskAsync("DATA", patience.Token), "a message");
            await line.WriteAsync(Stuffed(message.Span), patience.Token);
            isUnsure = true;
            var reply = await line.ReadAsync(patience.Token);
            isUnsure = false;
            await ExpectAsync(Task.FromResult(reply), "the message");
            await LeaveAsync(line, patience.Token);
            return DeliveryOutcome.Delivered($"The relay took it: {reply.Code} {PlainText.Clean(reply.Lines[^1])}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DeliveryOutcome.Failed(isUnsure ? Unsure : FormattableString.Invariant($"The relay {options.Host}:{options.Port} did not answer within {options.Timeout.TotalSeconds} s."));
        }
        catch (SmtpException exception)
        {
            return exception.IsPermanent ? DeliveryOutcome.Refused(exception.Message) : DeliveryOutcome.Failed(exception.Message);
        }
        catch (AuthenticationException exception)
        {
            return DeliveryOutcome.Failed($"The relay {options.Host} is not trusted, so nothing was said to it: {exception.GetBaseException().Message.TrimEnd('.')}.");
        }
        catch (Exception exception) when (exception is SocketException or IOException or CryptographicException)
        {
            return DeliveryOutcome.Failed(isUnsure ? Unsure : FormattableString.Invariant($"The relay {options.Host}:{options.Port} cannot be reached: {exception.GetBaseException().Message.TrimEnd('.')}."));
        }
    }

    private async Task GreetAsync(SmtpLine line, CancellationToken cancellationToken)
    {
        if (options.Security == SmtpSecurity.Tls)
        {
            await line.SecureAsync(options.Host, options.AuthorityFile, cancellationToken);
        }

        await ExpectAsync(line.ReadAsync(cancellationToken), "a connection");
        var hello = await ExpectAsync(line.AskAsync("EHLO costopt", cancellationToken), "a greeting");
        if (options.Security == SmtpSecurity.StartTls)
        {
            if (!hello.Offers("STARTTLS"))
            {
                throw new SmtpException($"The relay {options.Host} offers no TLS, so nothing was said to it: use one that does.");
            }

            await ExpectAsync(line.AskAsync("STARTTLS", cancellationToken), "TLS");
            await line.SecureAsync(options.Host, options.AuthorityFile, cancellationToken);
            hello = await ExpectAsync(line.AskAsync("EHLO costopt", cancellationToken), "a greeting");
        }

        if (options.User.Length > 0)
        {
            await SignInAsync(line, hello, cancellationToken);
        }
    }

    private async Task SignInAsync(SmtpLine line, SmtpReply hello, CancellationToken cancellationToken)
    {
        var ways = hello.Lines.FirstOrDefault(way => way.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant().Split(' ') ?? [];
        var reply = ways.Contains("PLAIN", StringComparer.Ordinal) ? await line.AskAsync($"AUTH PLAIN {Base64($"\0{options.User}\0{options.Password}")}", cancellationToken)
            : ways.Contains("LOGIN", StringComparer.Ordinal) ? await LoginAsync(line, cancellationToken)
            : throw new SmtpException($"The relay {options.Host} takes neither AUTH PLAIN nor AUTH LOGIN.");
        if (!reply.IsGood)
        {
            // Somebody may mend the password: what waits is not lost meanwhile.
            throw new SmtpException(reply.Code == SignInRefused
                ? $"The relay {options.Host} refuses Smtp:User '{options.User}' with this password: mend the settings."
                : $"The relay {options.Host} lets nobody sign in now ({reply.Code}).");
        }
    }

    private async Task<SmtpReply> LoginAsync(SmtpLine line, CancellationToken cancellationToken)
    {
        await ExpectAsync(line.AskAsync("AUTH LOGIN", cancellationToken), "AUTH LOGIN");
        await ExpectAsync(line.AskAsync(Base64(options.User), cancellationToken), "the user");
        return await line.AskAsync(Base64(options.Password), cancellationToken);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <exception cref="SmtpException">The relay says no.</exception>
    private static async Task<SmtpReply> ExpectAsync(Task<SmtpReply> asked, string what)
    {
        var reply = await asked;
        return reply.IsGood ? reply : throw new SmtpException($"The relay refuses {what}: {reply.Code} {PlainText.Clean(reply.Lines[^1])}", reply.IsPermanent);
    }

    /// <summary>The message is delivered; how the talk ends is of no account.</summary>
    private static async Task LeaveAsync(SmtpLine line, CancellationToken cancellationToken)
    {
        try
        {
            await line.AskAsync("QUIT", cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // A relay that hangs up at once has said all that counts.
        }
    }

    /// <summary>A line that is a single dot would end the message: such dots are doubled (RFC 5321, 4.5.2), then the end follows.</summary>
    private static byte[] Stuffed(ReadOnlySpan<byte> message)
    {
        var stuffed = new List<byte>(message.Length + 64);
        for (var index = 0; index < message.Length; index++)
        {
            if (message[index] == '.' && (index == 0 || message[index - 1] == '\n'))
            {
                stuffed.Add((byte)'.');
            }

            stuffed.Add(message[index]);
        }

        stuffed.AddRange("\r\n.\r\n"u8);
        return [.. stuffed];
    }
}
