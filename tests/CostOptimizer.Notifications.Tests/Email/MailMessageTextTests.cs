using System.Text;
using CostOptimizer.Notifications.Email;

namespace CostOptimizer.Notifications.Tests.Email;

public sealed class MailMessageTextTests
{
    private static readonly DateTime Date = new(2026, 11, 16, 7, 15, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_TheSameDelivery_IsTheSameMessage()
    {
        Assert.Equal(Message("d1"), Message("d1"));
        Assert.NotEqual(MailMessageText.MessageId("d1", "a@example.com"), MailMessageText.MessageId("d2", "a@example.com"));
        Assert.Contains($"Message-ID: {MailMessageText.MessageId("d1", "costopt@example.com")}\r\n", Message("d1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ChineseSubject_IsEncodedInWordsThatDecodeToIt()
    {
        var subject = string.Concat(Enumerable.Repeat("推理成本与节省🤖", 6));

        var lines = Message("d1", subject).Split("\r\n").SkipWhile(line => !line.StartsWith("Subject: ", StringComparison.Ordinal)).TakeWhile((line, index) => index == 0 || line.StartsWith(' ')).ToArray();

        Assert.All(lines, line => Assert.InRange(line.Replace("Subject:", "", StringComparison.Ordinal).Trim().Length, 1, 75));
        Assert.Equal(subject, string.Concat(lines.Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line.Split('?')[3])))));
    }

    [Fact]
    public void Of_SubjectWithALineEnd_MakesNoHeader() =>
        Assert.DoesNotContain("\r\nBcc:", Message("d1", "Report\r\nBcc: everybody@example.com"), StringComparison.Ordinal);

    [Fact]
    public void Of_Parts_StandInBothFormsWithTheirAttachments()
    {
        var message = Message("d1");

        Assert.Contains("multipart/alternative", message, StringComparison.Ordinal);
        Assert.True(message.IndexOf("text/plain", StringComparison.Ordinal) < message.IndexOf("text/html", StringComparison.Ordinal)); // the better one last
        Assert.Contains("Content-Disposition: attachment; filename=\"weekly.xlsx\"", message, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>本周</p>")), message, StringComparison.Ordinal);
        Assert.Contains("Date: Mon, 16 Nov 2026 07:15:00 +0000\r\n", message, StringComparison.Ordinal);
        Assert.All(message.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
    }

    private static string Message(string id, string subject = "Report") => Encoding.ASCII.GetString(MailMessageText.Of(
        id, "costopt@example.com", "a@example.com", subject, Date, "text"u8.ToArray(), Encoding.UTF8.GetBytes("<p>本周</p>"), [new MailPart("weekly.xlsx", "application/octet-stream", new byte[200])]));
}
