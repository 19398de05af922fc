namespace CostOptimizer.Reports.Weekly.Mail;

/// <param name="Width">Of the table's width, in percent.</param>
internal sealed record MailColumn(string Title, int Width, bool IsNumber = false);
