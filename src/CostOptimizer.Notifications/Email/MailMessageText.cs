using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CostOptimizer.Notifications.Email;

/// <summary>A message in the form that relays take (RFC 5322, MIME): the same parts give the same bytes.</summary>
internal static class MailMessageText
{
    private const int Columns = 76;

    /// <summary>Bytes of text in one encoded word: 75 characters at most (RFC 2047), and no character cut in two.</summary>
    private const int WordBytes = 42;

    /// <param name="deliveryId">Makes the Message-ID: sent again, it is the same message.</param>
    /// <param name="html">What is shown; <paramref name="text"/> where that cannot be.</param>
    public static byte[] Of(string deliveryId, string from, string to, string subject, DateTime dateUtc, byte[] text, byte[] html, IReadOnlyList<MailPart> attachments)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(deliveryId)))[..32];
        var (mixed, either) = ($"=_mixed_{hash}", $"=_either_{hash}");
        var message = new StringBuilder();
        Line($"Date: {dateUtc.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}");
        Line($"From: <{from}>");
        Line($"To: <{to}>");
        Line($"Subject: {Encoded(subject)}");
        Line($"Message-ID: {MessageId(deliveryId, from)}");
        Line("Auto-Submitted: auto-generated");
        Line("MIME-Version: 1.0");
        Line($"Content-Type: multipart/mixed; boundary=\"{mixed}\"");
        Line("");
        Line($"--{mixed}");
        Line($"Content-Type: multipart/alternative; boundary=\"{either}\"");
        Line("");
        Part(either, "text/plain; charset=utf-8", text, fileName: null);
        Part(either, "text/html; charset=utf-8", html, fileName: null);
        Line($"--{either}--");
        foreach (var attachment in attachments)
        {
            Part(mixed, attachment.MediaType, attachment.Content, attachment.FileName);
        }

        Line($"--{mixed}--");
        return Encoding.ASCII.GetBytes(message.ToString());

        void Line(string line) => message.Append(line).Append("\r\n");

        void Part(string boundary, string mediaType, byte[] content, string? fileName)
        {
            Line($"--{boundary}");
            Line($"Content-Type: {mediaType}");
            Line("Content-Transfer-Encoding: base64");
            if (fileName is not null)
            {
                Line($"Content-Disposition: attachment; filename=\"{fileName}\"");
            }

            Line("");
            var base64 = Convert.ToBase64String(content);
            for (var at = 0; at < base64.Length; at += Columns)
            {
                Line(base64.Substring(at, Math.Min(Columns, base64.Length - at)));
            }
        }
    }

    public static string MessageId(string deliveryId, string from) =>
        $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(deliveryId)))[..40]}@{from.Split('@')[^1]}>";

    /// <summary>A header is ASCII; other text stands in encoded words, each on a line of its own. A line end can be in neither.</summary>
    private static string Encoded(string text)
    {
        var clean = Application.Presentation.PlainText.Clean(text, 200);
        if (clean.All(char.IsAscii))
        {
            return clean;
        }

        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in clean.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > WordBytes)
            {
                words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
                word.Clear();
            }

            word.AddRange(bytes);
        }

        words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
        return string.Join("\r\n ", words);
    }
}
