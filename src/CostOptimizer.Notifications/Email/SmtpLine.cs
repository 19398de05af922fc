using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CostOptimizer.Application.Presentation;

namespace CostOptimizer.Notifications.Email;

/// <summary>A line to a relay: commands out, replies in.</summary>
internal sealed class SmtpLine(Stream stream) : IAsyncDisposable
{
    private const int LongestLine = 2_000;
    private const int MostLines = 100;

    private readonly byte[] _buffer = new byte[4_096];
    private Stream _stream = stream;
    private int _start;
    private int _end;

    /// <exception cref="System.Security.Authentication.AuthenticationException">The certificate is not the host's, or nobody trusts it.</exception>
    /// <param name="authorityFile">PEM file of the only authority to trust; empty for those that this machine trusts.</param>
    public async Task SecureAsync(string host, string authorityFile, CancellationToken cancellationToken)
    {
        // What came before the handshake was not protected: somebody in between may have put it there.
        (_start, _end) = (0, 0);
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = secure;
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = PolicyOf(authorityFile) }, cancellationToken);
    }

    public async Task<SmtpReply> AskAsync(string command, CancellationToken cancellationToken)
    {
        if (command.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException("A command is one line.", nameof(command));
        }

        await WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(bytes, cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    /// <exception cref="SmtpException">What comes is no reply.</exception>
    /// <exception cref="EndOfStreamException">The relay hung up.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await ReadLineAsync(cancellationToken);
            if (line.Length < 3 || !int.TryParse(line[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new SmtpException($"The relay answered '{PlainText.Clean(line)}', which is no SMTP.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpReply(code, lines);
            }
        }

        throw new SmtpException("The relay's answer does not end.");
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static X509ChainPolicy? PolicyOf(string authorityFile)
    {
        if (authorityFile.Length == 0)
        {
            return null; // The machine's own.
        }

        // A company's own authority seldom says where its revocations are.
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(authorityFile);
        return policy;
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, await _stream.ReadAsync(_buffer, cancellationToken));
                if (_end == 0)
                {
                    throw new EndOfStreamException("The relay hung up.");
                }
            }

            var character = (char)_buffer[_start++];
            if (character == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(character);
        }

        throw new SmtpException("The relay's answer has a line without an end.");
    }
}
