namespace CostOptimizer.Notifications.Email;

/// <param name="FileName">Of an attachment; letters, digits, hyphens and dots.</param>
internal sealed record MailPart(string FileName, string MediaType, byte[] Content);
