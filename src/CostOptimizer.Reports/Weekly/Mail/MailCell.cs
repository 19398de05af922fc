namespace CostOptimizer.Reports.Weekly.Mail;

/// <summary>A text, and further lines in a quieter colour.</summary>
internal sealed record MailCell(string Text, params IReadOnlyList<string> Notes)
{
    public static implicit operator MailCell(string text) => new(text);
}
