using System.Text;
using CostOptimizer.Application.Deliveries;
using CostOptimizer.Notifications.Email;
using CostOptimizer.Notifications.Tests.Support;

namespace CostOptimizer.Notifications.Tests.Email;

public sealed class SmtpRelayTests
{
    private const string Id = "<1@example.com>";

    private readonly SetClock _clock = new(DateTime.UnixEpoch);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_DotsAtTheBeginningOfLines_ArriveAsTheyWere()
    {
        await using var relay = new SmtpDouble();

        var outcome = await SendAsync(relay, "line\r\n.\r\n..two\r\nend\r\n");

        Assert.True(outcome.IsDelivered, outcome.Sentence);
        Assert.EndsWith("line\r\n.\r\n..two\r\nend\r\n\r\n", relay.Mailbox[("a@example.com", Id)], StringComparison.Ordinal);
        Assert.Contains("MAIL FROM:<costopt@example.com>", relay.Commands);
    }

    [Theory]
    [InlineData((int)SmtpFault.Busy, false)]
    [InlineData((int)SmtpFault.RecipientLater, false)]
    [InlineData((int)SmtpFault.MessageLater, false)]
    [InlineData((int)SmtpFault.RecipientNever, true)]
    [InlineData((int)SmtpFault.MessageNever, true)]
    [InlineData((int)SmtpFault.DropAndLose, false)]
    public async Task Send_RelayRefuses_IsFinalOnlyWhenItIsForGood(int fault, bool isFinal)
    {
        await using var relay = new SmtpDouble(_ => (SmtpFault)fault);

        var outcome = await SendAsync(relay);

        Assert.Equal((false, isFinal), (outcome.IsDelivered, outcome.IsFinal));
        Assert.Empty(relay.Mailbox);
    }

    [Fact]
    public async Task Send_RelayHangsUpAfterTheMessage_SaysThatItMayHaveIt()
    {
        await using var relay = new SmtpDouble(_ => SmtpFault.DropAndKeep);

        var outcome = await SendAsync(relay);

        Assert.Equal((false, false), (outcome.IsDelivered, outcome.IsFinal));
        Assert.StartsWith("The relay may have taken the message", outcome.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_RelayNeverAnswersTheMessage_GivesUpAfterTheTimeout()
    {
        await using var relay = new SmtpDouble(_ => SmtpFault.Silence) { OnSilence = _clock.GoOff };

        var outcome = await SendAsync(relay);

        Assert.StartsWith("The relay may have taken the message", outcome.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_NobodyListens_IsTriedAgain()
    {
        int port;
        await using (var gone = new SmtpDouble())
        {
            port = gone.Port;
        }

        var outcome = await SendAsync(new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, From = "costopt@example.com" });

        Assert.Equal((false, false), (outcome.IsDelivered, outcome.IsFinal));
        Assert.Contains("cannot be reached", outcome.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmtpSecurity.StartTls, false)]
    [InlineData(SmtpSecurity.Tls, true)]
    public async Task Send_TrustedCertificate_SignsInUnderTls(SmtpSecurity security, bool isTlsFirst)
    {
        using var certificate = SmtpDouble.SelfSigned();
        await using var relay = new SmtpDouble { Certificate = certificate, IsTlsFirst = isTlsFirst };
        var authority = Path.GetTempFileName();
        await File.WriteAllTextAsync(authority, certificate.ExportCertificatePem(), Cancellation);
        try
        {
            var options = Secured(relay, security) with { AuthorityFile = authority, User = "user", Password = "right" };

            var outcome = await SendAsync(options);
            Assert.True(outcome.IsDelivered, outcome.Sentence);
            Assert.Single(relay.Mailbox);

            var refused = await SendAsync(options with { Password = "wrong" });
            Assert.Equal((false, false), (refused.IsDelivered, refused.IsFinal));
            Assert.DoesNotContain("wrong", refused.Sentence, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(authority);
        }
    }

    [Fact]
    public async Task Send_CertificateThatNobodyTrusts_SaysNothingToTheRelay()
    {
        using var certificate = SmtpDouble.SelfSigned();
        await using var relay = new SmtpDouble { Certificate = certificate };

        var outcome = await SendAsync(Secured(relay, SmtpSecurity.StartTls));

        Assert.Contains("is not trusted", outcome.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(relay.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_RelayWithoutTls_SaysNothingToIt()
    {
        await using var relay = new SmtpDouble();

        var outcome = await SendAsync(Secured(relay, SmtpSecurity.StartTls) with { User = "user", Password = "right" });

        Assert.Contains("offers no TLS", outcome.Sentence, StringComparison.Ordinal);
        Assert.Equal(["EHLO costopt"], relay.Commands);
    }

    [Theory]
    [InlineData("mail.example.com", "None", "", "", "is for a relay on this machine only")]
    [InlineData("localhost", "None", "user", "x", "no password is sent in the clear")]
    [InlineData("mail.example.com", "Tls", "user", "", "Smtp:Password is empty")]
    public void Faults_OfUnsafeSettings_AreNamed(string host, string security, string user, string password, string fault)
    {
        var options = new SmtpOptions { Host = host, From = "costopt@example.com", Security = Enum.Parse<SmtpSecurity>(security), User = user, Password = password };

        Assert.Contains(options.Faults(), sentence => sentence.Contains(fault, StringComparison.Ordinal));
    }

    private static SmtpOptions Secured(SmtpDouble relay, SmtpSecurity security) =>
        new() { Host = "localhost", Port = relay.Port, Security = security, From = "costopt@example.com" };

    private Task<DeliveryOutcome> SendAsync(SmtpDouble relay, string body = "text\r\n") =>
        SendAsync(new SmtpOptions { Host = "127.0.0.1", Port = relay.Port, Security = SmtpSecurity.None, From = "costopt@example.com" }, body);

    private Task<DeliveryOutcome> SendAsync(SmtpOptions options, string body = "text\r\n") =>
        new SmtpRelay(options, _clock).SendAsync("a@example.com", Encoding.ASCII.GetBytes($"Message-ID: {Id}\r\n\r\n{body}"), Cancellation);
}
