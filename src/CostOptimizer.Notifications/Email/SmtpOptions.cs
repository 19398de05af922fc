using System.Net;
using System.Net.Mail;

namespace CostOptimizer.Notifications.Email;

/// <summary>The relay that takes our mail.</summary>
public sealed record SmtpOptions
{
    public const string SectionName = "Smtp";

    /// <summary>Name of the relay, which its certificate must bear. Empty by default: then no mail is sent, and what waits keeps waiting.</summary>
    public string Host { get; init; } = "";

    /// <summary>1 to 65535; 587 by default.</summary>
    public int Port { get; init; } = 587;

    /// <summary>StartTls by default. Certificates are always checked.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Address that mail comes from.</summary>
    public string From { get; init; } = "";

    /// <summary>Name for signing in; empty for a relay that asks for none.</summary>
    public string User { get; init; } = "";

    /// <summary>A secret: <c>file:/run/secrets/smtp</c> reads it from a file.</summary>
    public string Password { get; init; } = "";

    /// <summary>PEM file of the authority that signed the relay's certificate, where that is the company's own; empty for those that this machine trusts.</summary>
    public string AuthorityFile { get; init; } = "";

    /// <summary>Longest wait for the relay's answers to one message: 5 seconds to 10 minutes; a minute by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    public bool IsOn() => Host.Length > 0;

    /// <returns>Every fault, each a sentence that names the setting but never the password; empty when all is well.</returns>
    public IEnumerable<string> Faults()
    {
        if (Port is < 1 or > 65_535)
        {
            yield return $"Smtp:Port is {Port}: give 1 to 65535.";
        }

        if (Timeout < TimeSpan.FromSeconds(5) || Timeout > TimeSpan.FromMinutes(10))
        {
            yield return $"Smtp:Timeout is {Timeout}: give 5 seconds (00:00:05) to 10 minutes (00:10:00).";
        }

        if (IsOn() && !(MailAddress.TryCreate(From, out var address) && address.Address == From && From.All(char.IsAscii)))
        {
            yield return $"Smtp:From is '{From}': give the address that mail comes from, such as costopt@example.com.";
        }

        if (AuthorityFile.Length > 0 && !File.Exists(AuthorityFile))
        {
            yield return $"Smtp:AuthorityFile is '{AuthorityFile}', which does not exist: give a PEM file, or nothing.";
        }

        if (User.Length > 0 && Password.Length == 0)
        {
            yield return "Smtp:Password is empty although Smtp:User is set: give it, for example as file:/run/secrets/smtp.";
        }

        if (Security == SmtpSecurity.None && IsOn() && !IsThisMachine())
        {
            yield return $"Smtp:Security is None and Smtp:Host is '{Host}': mail in the clear is for a relay on this machine only; use StartTls or Tls.";
        }

        if (Security == SmtpSecurity.None && User.Length > 0)
        {
            yield return "Smtp:User is set although Smtp:Security is None: no password is sent in the clear; use StartTls or Tls.";
        }
    }

    private bool IsThisMachine() => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
